package com.keyuan.crm.expense;

import java.util.Optional;

/** All payments. */
public interface Payments {

    Payment save(Payment payment);

    /** The one that the bank did not send back. */
    Optional<Payment> findStanding(ExpenseClaimId claim);

    int countOf(ExpenseClaimId claim);
}
