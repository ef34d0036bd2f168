package com.keyuan.crm.contract;

import java.util.Optional;

/** The chances of deals. */
public interface Opportunities {

    Optional<Opportunity> findById(OpportunityId id);

    /** Held fast until the transaction ends, so that of two who move it at once the second sees what the first did. */
    Optional<Opportunity> lock(OpportunityId id);

    Opportunity save(Opportunity opportunity);
}
