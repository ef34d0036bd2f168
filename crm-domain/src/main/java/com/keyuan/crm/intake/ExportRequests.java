package com.keyuan.crm.intake;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions to take out a list; who decides and who takes is settled by the statement's own condition. */
public interface ExportRequests {

    /** @return false where it is there already */
    boolean file(Filed request, Instant now);

    Optional<ExportRequestRow> find(ExportRequestId id);

    /**
     * Those the user may see, the newest first.
     *
     * @param waiting only those that wait for the user's answer
     */
    Slice<ExportRequestRow> list(CurrentUser user, boolean waiting, @Nullable String after);

    long countWaiting(CurrentUser user);

    /** @param usableUntil null for a no. @return false where it was decided before */
    boolean decide(
            ExportRequestId id, PersonId by, @Nullable String answer, @Nullable Instant usableUntil, Instant now);

    /** Counts a download. @return false unless just this list was granted to just this person, and still is */
    boolean take(ExportRequestId id, PersonId asker, Wanted wanted, Instant now);

    /**
     * A list to be taken out.
     *
     * @param list customers or orders
     * @param filter as the application understands it
     * @param rows how many it has now
     */
    record Wanted(String list, String filter, boolean contacts, int rows) {}

    /** @param query the filter as the address says it */
    record Filed(ExportRequestId id, PersonId asker, Wanted wanted, String query, String purpose) {}
}
