package com.keyuan.crm.contract.persistence;

import com.keyuan.crm.contract.ContractId;
import com.keyuan.crm.contract.Responsibilities;
import com.keyuan.crm.contract.ResponsibilityId;
import com.keyuan.crm.contract.ServiceResponsibility;
import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.cfg.AvailableSettings;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

interface JpaResponsibilities extends Responsibilities, Repository<ServiceResponsibility, ResponsibilityId> {

    String SKIP_LOCKED = "-2";

    @Override
    @Query("select r.contract from ServiceResponsibility r where r.id = :id")
    Optional<ContractId> contractOf(ResponsibilityId id);

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from ServiceResponsibility r where r.id = :id")
    Optional<ServiceResponsibility> lock(ResponsibilityId id);

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from ServiceResponsibility r where r.contract = :contract and r.state in ('OFFERED', 'ACCEPTED')")
    Optional<ServiceResponsibility> lockOpen(ContractId contract);

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = AvailableSettings.JAKARTA_LOCK_TIMEOUT, value = SKIP_LOCKED))
    @Query("""
            select r from ServiceResponsibility r
            where r.state = 'OFFERED' and r.dueOn < :today and r.escalatedAt is null
            and (r.toOn is null or r.toOn >= :today)""")
    List<ServiceResponsibility> lockToEscalate(LocalDate today);
}
