package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.allocation.Ballot;
import com.keyuan.crm.allocation.BallotId;
import com.keyuan.crm.allocation.Ballots;
import com.keyuan.crm.customer.CustomerId;
import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.cfg.AvailableSettings;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

interface JpaBallots extends Ballots, Repository<Ballot, BallotId> {

    String SKIP_LOCKED = "-2";

    @Override
    default Optional<CustomerId> customerOf(BallotId id) {
        return customerValueOf(id).map(CustomerId::new);
    }

    @Query("select b.customer.value from Ballot b where b.id = :id")
    Optional<UUID> customerValueOf(BallotId id);

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Ballot b where b.id = :id")
    Optional<Ballot> lock(BallotId id);

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Ballot b where b.customer = :customer and b.state = 'OPEN'")
    Optional<Ballot> lockOpenOf(CustomerId customer);

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = AvailableSettings.JAKARTA_LOCK_TIMEOUT, value = SKIP_LOCKED))
    @Query("select b from Ballot b where b.customer = :customer and b.state = 'OPEN'")
    Optional<Ballot> lockOpenUnlessBusy(CustomerId customer);

    @Override
    default void lockCustomer(CustomerId customer) {
        lockRow(customer.value());
    }

    @Query(value = "select id from customer where id = :id for no key update", nativeQuery = true)
    UUID lockRow(UUID id);

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = AvailableSettings.JAKARTA_LOCK_TIMEOUT, value = SKIP_LOCKED))
    @Query("select b from Ballot b where b.state = 'OPEN' and b.escalatedAt is null and b.dueOn < :today")
    List<Ballot> lockOverdue(LocalDate today);

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = AvailableSettings.JAKARTA_LOCK_TIMEOUT, value = SKIP_LOCKED))
    @Query("""
            select b from Ballot b where b.state = 'OPEN'
            and exists (select 1 from Allocation a where a.customer = b.customer and a.endedAt is null)""")
    List<Ballot> lockOvertaken();
}
