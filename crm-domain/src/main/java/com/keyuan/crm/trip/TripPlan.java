package com.keyuan.crm.trip;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one sets out to do.
 *
 * @param purpose at most 200 characters
 * @param places where to, at most 200 characters
 * @param customers in the order of the journey
 * @param expectedCost in yuan; null where none is expected
 */
public record TripPlan(
        TripKind kind,
        String purpose,
        String places,
        DateRange dates,
        List<CustomerId> customers,
        Set<PersonId> companions,
        @Nullable Money expectedCost) {

    private static final int LOCAL_DAYS = 7;

    /** Nobody travels for longer in one piece; more is a slip in a date. */
    static final int MOST_DAYS = 92;

    /**
     * @throws TripPlanWrong for a local trip of more than a week, any of more than 92 days, a negative cost, or a place or purpose that is missing
     */
    public TripPlan {
        customers = List.copyOf(new java.util.LinkedHashSet<>(customers));
        companions = Set.copyOf(companions);
        purpose = TripPlanWrong.unlessText("purpose", purpose, 200);
        places = TripPlanWrong.unlessText("places", places, 200);
        if (kind == TripKind.LOCAL && dates.days() > LOCAL_DAYS) {
            throw new TripPlanWrong("local-week", "to");
        }
        if (dates.days() > MOST_DAYS) {
            throw new TripPlanWrong("too-long", "to");
        }
        if (expectedCost != null && expectedCost.isNegative()) {
            throw new TripPlanWrong("cost-negative", "expectedCost");
        }
    }
}
