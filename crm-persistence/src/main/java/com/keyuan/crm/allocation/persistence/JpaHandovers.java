package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.allocation.Handover;
import com.keyuan.crm.allocation.HandoverId;
import com.keyuan.crm.customer.CustomerId;
import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.cfg.AvailableSettings;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

interface JpaHandovers extends Repository<Handover, HandoverId> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select h from Handover h where h.id = :id")
    Optional<Handover> lock(HandoverId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select h from Handover h where h.state = 'RUNNING' and h.customer in :customers
            and not exists (select 1 from Allocation a where a.id = h.allocation and a.endedAt is null)""")
    List<Handover> lockOvertaken(Collection<CustomerId> customers);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = AvailableSettings.JAKARTA_LOCK_TIMEOUT, value = JpaBallots.SKIP_LOCKED))
    @Query("""
            select h from Handover h where h.state = 'RUNNING'
            and (h.dueOn < :due and h.escalatedAt is null or h.dueOn < :raised and h.raisedAt is null)""")
    List<Handover> lockToEscalate(LocalDate due, LocalDate raised);

    Handover saveAndFlush(Handover handover);
}
