package com.keyuan.crm.trip;

import java.util.List;

/** Everything about one trip. */
public record TripPage(TripHead head, TripStrip strip, List<PlannedRow> planned, List<VisitRow> visits) {

    public TripPage {
        planned = List.copyOf(planned);
        visits = List.copyOf(visits);
    }
}
