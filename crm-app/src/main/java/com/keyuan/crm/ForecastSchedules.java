package com.keyuan.crm;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.keyuan.crm.forecast.ForecastFitExecution;
import com.keyuan.crm.forecast.ForecastFitId;
import com.keyuan.crm.forecast.ForecastFitRequested;
import com.keyuan.crm.forecast.ForecastFitService;
import com.keyuan.crm.shared.BusinessZone;
import java.time.LocalTime;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The month's fit, and fits on demand: jobs remembered in the database, so that none is lost or done twice. */
@Configuration(proxyBeanMethods = false)
class ForecastSchedules {

    /** The instance's id is the fit's. */
    private static final TaskDescriptor<Void> ON_DEMAND = TaskDescriptor.of("forecast-fit");

    private static final Schedule NIGHT = new Daily(BusinessZone.ID, LocalTime.of(3, 25));

    /** Asked every night, done in the first one of a month in which a node runs. */
    @Bean
    RecurringTask<Void> monthlyForecast(ForecastFitService fits, ForecastFitExecution execution) {
        return new RunJobs<ForecastFitId>(execution::execute, fits::failed)
                .nightly("forecast-monthly", NIGHT, fits::monthly);
    }

    @Bean
    OneTimeTask<Void> forecastOnDemand(ForecastFitService fits, ForecastFitExecution execution) {
        return new RunJobs<ForecastFitId>(execution::execute, fits::failed).onDemand(ON_DEMAND, ForecastFitId::of);
    }

    @Component
    @RequiredArgsConstructor
    static class OnDemand {

        private final OnDemandJobs jobs;

        @EventListener
        void requested(ForecastFitRequested event) {
            jobs.ask(ON_DEMAND, event.fit());
        }
    }
}
