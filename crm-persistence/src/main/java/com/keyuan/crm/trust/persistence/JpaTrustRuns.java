package com.keyuan.crm.trust.persistence;

import com.keyuan.crm.trust.TrustRun;
import com.keyuan.crm.trust.TrustRunId;
import com.keyuan.crm.trust.TrustRuns;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaTrustRuns extends TrustRuns, Repository<TrustRun, TrustRunId> {

    @Override
    default Optional<TrustRun> lockIfFree(TrustRunId id) {
        return lock(id.value());
    }

    @Query(nativeQuery = true, value = "select * from trust_run where id = :id for no key update skip locked")
    Optional<TrustRun> lock(UUID id);

    @Override
    default void oneNightAtATime() {
        lockNights();
    }

    /** The key is "trni" as a number. */
    @Query(nativeQuery = true, value = "select count(*) from pg_advisory_xact_lock(1953656425)")
    long lockNights();

    @Override
    @Query(
            "select r from TrustRun r where r.asOf = :asOf and r.occasion = com.keyuan.crm.trust.TrustRun.Occasion.NIGHTLY")
    Optional<TrustRun> findNightly(LocalDate asOf);
}
