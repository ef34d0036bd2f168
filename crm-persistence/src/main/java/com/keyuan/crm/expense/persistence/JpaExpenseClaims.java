package com.keyuan.crm.expense.persistence;

import com.keyuan.crm.expense.ExpenseClaim;
import com.keyuan.crm.expense.ExpenseClaimId;
import com.keyuan.crm.expense.ExpenseClaims;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.TripId;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaExpenseClaims extends ExpenseClaims, Repository<ExpenseClaim, ExpenseClaimId> {

    @Override
    @Query("select c from ExpenseClaim c where c.trip = :trip and c.claimant = :claimant")
    Optional<ExpenseClaim> findByTripAndClaimant(TripId trip, PersonId claimant);

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ExpenseClaim c where c.id.value in :ids order by c.id.value")
    List<ExpenseClaim> lock(Collection<UUID> ids);

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ExpenseClaim c where c.trip = :trip order by c.id.value")
    List<ExpenseClaim> lockOfTrip(TripId trip);
}
