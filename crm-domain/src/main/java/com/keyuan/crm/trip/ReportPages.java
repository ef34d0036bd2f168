package com.keyuan.crm.trip;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reports as pages and queues, read by a fixed number of statements. */
public interface ReportPages {

    Optional<ReportPage> page(TripReportId report);

    Optional<TripReportId> ofTrip(TripId trip);

    /** What waits for a signature, longest waiting first. */
    Slice<QueueRow> toSign(RecordFilter allowed, PersonId reader, @Nullable String after, int size);

    /** What waits for entry, longest waiting first. */
    Slice<QueueRow> toEnter(RecordFilter allowed, PersonId reader, @Nullable String after, int size);

    long countToSign(RecordFilter allowed);

    long countToEnter(RecordFilter allowed);

    /**
     * A report waiting in a queue.
     *
     * @param openedByMe whether the reader has opened this submission
     */
    record QueueRow(
            TripReportId report,
            long version,
            TripId trip,
            String number,
            String purpose,
            String places,
            String travellerName,
            int visits,
            int changes,
            boolean late,
            int submissions,
            Instant since,
            boolean openedByMe) {}
}
