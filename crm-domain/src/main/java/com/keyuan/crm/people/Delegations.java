package com.keyuan.crm.people;

import java.util.Optional;

/** Who signs for whom. */
public interface Delegations {

    Optional<Delegation> findById(DelegationId id);

    Delegation save(Delegation delegation);
}
