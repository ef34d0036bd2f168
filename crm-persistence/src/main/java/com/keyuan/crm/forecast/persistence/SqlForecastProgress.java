package com.keyuan.crm.forecast.persistence;

import com.keyuan.crm.forecast.ForecastFitId;
import com.keyuan.crm.forecast.ForecastProgress;
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
class SqlForecastProgress implements ForecastProgress {

    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public void reached(ForecastFitId fit, Step step) {
        write(fit, step, null);
    }

    @Override
    public void failed(ForecastFitId fit, String reference) {
        write(fit, Step.QUEUED, reference);
    }

    private void write(ForecastFitId fit, Step step, @Nullable String failure) {
        jdbc.sql("""
                        insert into forecast_fit_progress (fit_id, step, at, failure) values (:fit, :step, :at, :failure)
                        on conflict (fit_id) do update set step = :step, at = :at, failure = :failure""")
                .param("fit", fit.value())
                .param("step", step.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("failure", failure)
                .update();
    }
}
