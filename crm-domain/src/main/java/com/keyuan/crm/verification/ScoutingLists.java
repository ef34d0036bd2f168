package com.keyuan.crm.verification;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.trip.TripId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lists of scouting requests, as statements of their own. */
public interface ScoutingLists {

    /** Open ones by the day of the trip; those the user may ring. */
    Slice<ScoutingRow> open(CurrentUser user, Instant now, @Nullable String after, int size);

    /** Closed ones, newest first. */
    Slice<ScoutingRow> closed(CurrentUser user, @Nullable String after, int size);

    Optional<ScoutingRow> row(ScoutingRequestId id, Instant now);

    List<ScoutingRow> ofTrip(TripId trip, Instant now);

    int countOpen(CurrentUser user);
}
