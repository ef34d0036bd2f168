package com.keyuan.crm.trip;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.shared.DateRange;
import java.util.List;

/** What trips cost and brought. */
public interface TripCosts {

    /** By traveller, the dearest first, over the trips that ended within these days. */
    List<TripCostRow> byTraveller(RecordFilter allowed, DateRange ended);
}
