package com.keyuan.crm;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.tier.TierRunExecution;
import com.keyuan.crm.tier.TierRunId;
import com.keyuan.crm.tier.TierRunRequested;
import com.keyuan.crm.tier.TierRunService;
import java.time.LocalTime;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The night's tier run, and runs on demand: jobs remembered in the database, so that none is lost or done twice. */
@Configuration(proxyBeanMethods = false)
class TierSchedules {

    /** The instance's id is the run's. */
    private static final TaskDescriptor<Void> ON_DEMAND = TaskDescriptor.of("tier-run");

    private static final Schedule NIGHT = new Daily(BusinessZone.ID, LocalTime.of(2, 30));

    @Bean
    RecurringTask<Void> nightlyTiers(TierRunService runs, TierRunExecution execution) {
        return new RunJobs<TierRunId>(execution::execute, runs::failed).nightly("tier-nightly", NIGHT, runs::nightly);
    }

    @Bean
    OneTimeTask<Void> tiersOnDemand(TierRunService runs, TierRunExecution execution) {
        return new RunJobs<TierRunId>(execution::execute, runs::failed).onDemand(ON_DEMAND, TierRunId::of);
    }

    @Component
    @RequiredArgsConstructor
    static class OnDemand {

        private final OnDemandJobs jobs;

        @EventListener
        void requested(TierRunRequested event) {
            jobs.ask(ON_DEMAND, event.run());
        }
    }
}
