package com.keyuan.crm.people.persistence;

import com.keyuan.crm.people.Delegation;
import com.keyuan.crm.people.DelegationId;
import com.keyuan.crm.people.Delegations;
import org.springframework.data.repository.Repository;

interface JpaDelegations extends Delegations, Repository<Delegation, DelegationId> {}
