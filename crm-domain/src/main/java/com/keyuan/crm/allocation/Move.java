package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A customer that goes to somebody.
 *
 * @param id of the allocation that it makes
 * @param expected the allocation that whoever decides saw standing; null when the customer was in the pool
 */
record Move(
        AllocationId id,
        CustomerId customer,
        @Nullable AllocationId expected,
        PersonId to,
        AllocationReason reason,
        @Nullable String note) {

    Allocation.Said saidBy(PersonId decider) {
        return new Allocation.Said(customer, to, reason, decider, note);
    }
}
