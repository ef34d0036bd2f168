package com.keyuan.crm.trip;

import com.keyuan.crm.shared.DateRange;
import java.util.List;

/** Everything about one trip. */
public record TripPage(TripHead head, TripStrip strip, List<PlannedRow> planned, List<VisitRow> visits) {

    public TripPage {
        planned = List.copyOf(planned);
        visits = List.copyOf(visits);
    }

    /** Whether the phone team was asked about one of its stops. */
    public boolean scouted() {
        return planned.stream().anyMatch(one -> one.scoutingAskedAt() != null);
    }

    public DateRange dates() {
        return new DateRange(head.from(), head.to());
    }
}
