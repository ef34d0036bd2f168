package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The claims made from the pool, and what a claim depends on. */
public interface PoolClaims {

    /**
     * Claims that somebody made on the day, and in the days up to it, whatever became of them.
     *
     * @param since the first of those days
     */
    Count count(PersonId person, LocalDate today, LocalDate since);

    record Count(int today, int lately) {}

    /** @param place which of the person's claims of the day it is */
    void record(AllocationId id, PersonId person, CustomerId customer, LocalDate on, int place, Instant at);

    /** Who holds a customer by a claim made since then; empty when it is not held so. */
    Optional<PersonId> claimant(CustomerId customer, Instant since);

    /** How these pool customers stand to the person. */
    Map<CustomerId, PoolFacts> facts(PersonId person, Collection<CustomerId> customers, Instant movesSince);
}
