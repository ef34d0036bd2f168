package com.keyuan.crm.customer;

import java.util.Optional;

/** Finds the customer that is already there. */
public interface Twins {

    /** Another customer with this credit code. */
    Optional<Twin> byCreditCode(CreditCode code, CustomerId except);

    /** Another customer of the same normalised name. */
    Optional<Twin> byNameKey(String nameKey, CustomerId except);
}
