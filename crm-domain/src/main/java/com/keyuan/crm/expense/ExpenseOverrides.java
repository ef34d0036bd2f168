package com.keyuan.crm.expense;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The overrides of the gate. */
public interface ExpenseOverrides {

    Optional<ExpenseOverride> find(ExpenseClaimId claim, int revision, GateBlock block);

    List<ExpenseOverride> ofClaims(Collection<UUID> claims);

    ExpenseOverride save(ExpenseOverride override);
}
