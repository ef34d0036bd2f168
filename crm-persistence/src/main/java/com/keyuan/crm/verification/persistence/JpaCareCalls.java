package com.keyuan.crm.verification.persistence;

import com.keyuan.crm.verification.CareCall;
import com.keyuan.crm.verification.CareCallId;
import com.keyuan.crm.verification.CareCalls;
import org.springframework.data.repository.Repository;

interface JpaCareCalls extends CareCalls, Repository<CareCall, CareCallId> {}
