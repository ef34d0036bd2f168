package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.allocation.AllocationApplication;
import com.keyuan.crm.allocation.ApplicationId;
import com.keyuan.crm.allocation.Applications;
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

interface JpaApplications extends Applications, Repository<AllocationApplication, ApplicationId> {

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from AllocationApplication a where a.id = :id")
    Optional<AllocationApplication> lock(ApplicationId id);

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = AvailableSettings.JAKARTA_LOCK_TIMEOUT, value = "-2")) // passes over locked ones
    @Query("""
            select a from AllocationApplication a
            where a.state = 'FILED' and a.escalatedAt is null and a.dueOn < :today""")
    List<AllocationApplication> lockOverdue(LocalDate today);
}
