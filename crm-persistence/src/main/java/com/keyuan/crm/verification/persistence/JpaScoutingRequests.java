package com.keyuan.crm.verification.persistence;

import com.keyuan.crm.verification.ScoutingRequest;
import com.keyuan.crm.verification.ScoutingRequestId;
import com.keyuan.crm.verification.ScoutingRequests;
import org.springframework.data.repository.Repository;

interface JpaScoutingRequests extends ScoutingRequests, Repository<ScoutingRequest, ScoutingRequestId> {}
