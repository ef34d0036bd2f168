package com.keyuan.crm.tier.persistence;

import com.keyuan.crm.tier.TierRun;
import com.keyuan.crm.tier.TierRunId;
import com.keyuan.crm.tier.TierRuns;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaTierRuns extends TierRuns, Repository<TierRun, TierRunId> {

    @Override
    default Optional<TierRun> lockIfFree(TierRunId id) {
        return lock(id.value());
    }

    @Query(nativeQuery = true, value = "select * from tier_run where id = :id for no key update skip locked")
    Optional<TierRun> lock(UUID id);

    @Override
    default void oneNightAtATime() {
        lockNights();
    }

    /** The key is "nigh" as a number. */
    @Query(nativeQuery = true, value = "select count(*) from pg_advisory_xact_lock(1852401512)")
    long lockNights();

    @Override
    @Query("select r from TierRun r where r.asOf = :asOf and r.occasion = com.keyuan.crm.tier.TierRun.Occasion.NIGHTLY")
    Optional<TierRun> findNightly(LocalDate asOf);

    @Override
    @Query("select max(r.asOf) from TierRun r where r.proposing and r.finishedAt is not null")
    Optional<LocalDate> lastProposed();
}
