package com.keyuan.crm.tier.persistence;

import com.keyuan.crm.tier.TierProgress;
import com.keyuan.crm.tier.TierRunId;
import java.sql.Timestamp;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
@RequiredArgsConstructor
class SqlTierProgress implements TierProgress {

    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public void reached(TierRunId run, Step step) {
        write(run, step, null);
    }

    @Override
    public void failed(TierRunId run, String reference) {
        write(run, Step.QUEUED, reference);
    }

    private void write(TierRunId run, Step step, @Nullable String failure) {
        jdbc.sql("""
                        insert into tier_run_progress (run_id, step, at, failure) values (:run, :step, :at, :failure)
                        on conflict (run_id) do update set step = :step, at = :at, failure = :failure""")
                .param("run", run.value())
                .param("step", step.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("failure", failure)
                .update();
    }
}
