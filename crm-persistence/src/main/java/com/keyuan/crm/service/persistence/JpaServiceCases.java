package com.keyuan.crm.service.persistence;

import com.keyuan.crm.service.ServiceCase;
import com.keyuan.crm.service.ServiceCaseId;
import com.keyuan.crm.service.ServiceCases;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaServiceCases extends ServiceCases, Repository<ServiceCase, ServiceCaseId> {

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select found from ServiceCase found where found.code = :code")
    Optional<ServiceCase> lockByCode(String code);
}
