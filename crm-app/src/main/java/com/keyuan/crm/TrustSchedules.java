package com.keyuan.crm;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.trust.TrustRunExecution;
import com.keyuan.crm.trust.TrustRunId;
import com.keyuan.crm.trust.TrustRunRequested;
import com.keyuan.crm.trust.TrustRunService;
import java.time.LocalTime;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The night's trust run, and runs on demand: jobs remembered in the database, so that none is lost or done twice. */
@Configuration(proxyBeanMethods = false)
class TrustSchedules {

    /** The instance's id is the run's. */
    private static final TaskDescriptor<Void> ON_DEMAND = TaskDescriptor.of("trust-run");

    private static final Schedule NIGHT = new Daily(BusinessZone.ID, LocalTime.of(2, 45));

    @Bean
    RecurringTask<Void> nightlyTrust(TrustRunService runs, TrustRunExecution execution) {
        return new RunJobs<TrustRunId>(execution::execute, runs::failed).nightly("trust-nightly", NIGHT, runs::nightly);
    }

    @Bean
    OneTimeTask<Void> trustOnDemand(TrustRunService runs, TrustRunExecution execution) {
        return new RunJobs<TrustRunId>(execution::execute, runs::failed).onDemand(ON_DEMAND, TrustRunId::of);
    }

    @Component
    @RequiredArgsConstructor
    static class OnDemand {

        private final OnDemandJobs jobs;

        @EventListener
        void requested(TrustRunRequested event) {
            jobs.ask(ON_DEMAND, event.run());
        }
    }
}
