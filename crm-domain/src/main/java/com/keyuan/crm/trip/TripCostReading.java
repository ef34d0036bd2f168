package com.keyuan.crm.trip;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DateRange;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cost per visit, per fact gained and per order that followed. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class TripCostReading {

    private final TripCosts costs;
    private final Access access;
    private final AccessPolicy policy;

    /**
     * Rows and their sum.
     *
     * @param rows the dearest first
     */
    public record Report(List<TripCostRow> rows, TripCostRow sum) {}

    /** Of the trips that the user may see and that ended within these days. */
    public Report of(CurrentUser user, DateRange ended) {
        access.require(user, Action.TRIP_COST_VIEW);
        List<TripCostRow> rows = costs.byTraveller(policy.filter(user, Action.TRIP_VIEW), ended);
        return new Report(rows, TripCostRow.sum(rows));
    }

    /** Whether the user has the report at all. */
    public boolean isFor(CurrentUser user) {
        return access.allows(user, Action.TRIP_COST_VIEW);
    }
}
