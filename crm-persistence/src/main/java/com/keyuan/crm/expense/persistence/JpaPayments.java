package com.keyuan.crm.expense.persistence;

import com.keyuan.crm.expense.ExpenseClaimId;
import com.keyuan.crm.expense.Payment;
import com.keyuan.crm.expense.PaymentId;
import com.keyuan.crm.expense.Payments;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaPayments extends Payments, Repository<Payment, PaymentId> {

    @Override
    @Query("select p from Payment p where p.claim = :claim and p.failedAt is null")
    Optional<Payment> findStanding(ExpenseClaimId claim);

    @Override
    @Query("select cast(count(p) as Integer) from Payment p where p.claim = :claim")
    int countOf(ExpenseClaimId claim);
}
