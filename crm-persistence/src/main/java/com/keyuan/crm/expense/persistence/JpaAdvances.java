package com.keyuan.crm.expense.persistence;

import com.keyuan.crm.expense.Advance;
import com.keyuan.crm.expense.AdvanceId;
import com.keyuan.crm.expense.Advances;
import com.keyuan.crm.expense.ExpenseClaimId;
import com.keyuan.crm.shared.PersonId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaAdvances extends Advances, Repository<Advance, AdvanceId> {

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Advance a where a.id.value = :id")
    Optional<Advance> lock(UUID id);

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select a from Advance a where a.person = :person and a.remaining.amount > 0 and not a.held
            order by a.bookedOn, a.id.value""")
    List<Advance> lockOpenOf(PersonId person);

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Advance a where a.claim = :claim")
    Optional<Advance> lockOfClaim(ExpenseClaimId claim);
}
