package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.util.Optional;

/** Declared interests. */
public interface Interests {

    Optional<Interest> findById(InterestId id);

    /** Whether the person has an interest at the customer that lasts: who does neither votes on it nor takes it. */
    boolean lasts(PersonId person, CustomerId customer);

    /** @throws InterestDeclared when the same one lasts already */
    Interest save(Interest interest);
}
