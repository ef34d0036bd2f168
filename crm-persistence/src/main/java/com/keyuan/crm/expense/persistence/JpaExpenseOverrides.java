package com.keyuan.crm.expense.persistence;

import com.keyuan.crm.expense.ExpenseClaimId;
import com.keyuan.crm.expense.ExpenseOverride;
import com.keyuan.crm.expense.ExpenseOverrideId;
import com.keyuan.crm.expense.ExpenseOverrides;
import com.keyuan.crm.expense.GateBlock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaExpenseOverrides extends ExpenseOverrides, Repository<ExpenseOverride, ExpenseOverrideId> {

    @Override
    @Query("select o from ExpenseOverride o where o.claim = :claim and o.revision = :revision and o.block = :block")
    Optional<ExpenseOverride> find(ExpenseClaimId claim, int revision, GateBlock block);

    @Override
    @Query("select o from ExpenseOverride o where o.claim.value in :claims")
    List<ExpenseOverride> ofClaims(Collection<UUID> claims);
}
