package com.keyuan.crm.contract.persistence;

import com.keyuan.crm.contract.Opportunities;
import com.keyuan.crm.contract.Opportunity;
import com.keyuan.crm.contract.OpportunityId;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaOpportunities extends Opportunities, Repository<Opportunity, OpportunityId> {

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Opportunity o where o.id = :id")
    Optional<Opportunity> lock(OpportunityId id);
}
