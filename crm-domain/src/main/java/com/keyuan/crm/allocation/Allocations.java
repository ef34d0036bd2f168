package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.util.Optional;

/** Who holds and held which customer. */
public interface Allocations {

    Optional<Allocation> findById(AllocationId id);

    /** The open one. */
    Optional<Allocation> findOpen(CustomerId customer);

    /** Whoever holds the customer now; empty when it is in the pool. */
    Optional<PersonId> holderOf(CustomerId customer);

    /**
     * Saves at once, so that the exclusion constraint has the last word here.
     *
     * @throws HeldByAnother when the customer has another open allocation, or this one was changed meanwhile
     */
    Allocation save(Allocation allocation);
}
