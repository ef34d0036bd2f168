package com.keyuan.crm.trust.persistence;

import com.keyuan.crm.trust.TrustProgress;
import com.keyuan.crm.trust.TrustRunId;
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
class SqlTrustProgress implements TrustProgress {

    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public void reached(TrustRunId run, Step step) {
        write(run, step, null);
    }

    @Override
    public void failed(TrustRunId run, String reference) {
        write(run, Step.QUEUED, reference);
    }

    private void write(TrustRunId run, Step step, @Nullable String failure) {
        jdbc.sql("""
                        insert into trust_run_progress (run_id, step, at, failure) values (:run, :step, :at, :failure)
                        on conflict (run_id) do update set step = :step, at = :at, failure = :failure""")
                .param("run", run.value())
                .param("step", step.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("failure", failure)
                .update();
    }
}
