package com.keyuan.crm.trip;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.util.List;

/**
 * The trip has another plan.
 *
 * @param customers to whom it leads now
 */
public record TripReplanned(TripId trip, List<CustomerId> customers, PersonId by) {

    public TripReplanned {
        customers = List.copyOf(customers);
    }
}
