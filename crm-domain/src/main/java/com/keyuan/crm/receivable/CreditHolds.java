package com.keyuan.crm.receivable;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/** Which customers sign no further contract until finance says so. */
public interface CreditHolds {

    /** @return false when there is one already */
    boolean place(CustomerId customer, String reason, PersonId by, Instant at);

    /** @return false when there is none */
    boolean lift(CustomerId customer, String reason, PersonId by, Instant at);

    /** Why the customer is held; empty when it is not. */
    Optional<String> reasonOf(CustomerId customer);
}
