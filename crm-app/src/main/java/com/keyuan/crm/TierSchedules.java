package com.keyuan.crm;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.tier.TierRunExecution;
import com.keyuan.crm.tier.TierRunId;
import com.keyuan.crm.tier.TierRunRequested;
import com.keyuan.crm.tier.TierRunService;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The night's tier run, and runs on demand: jobs remembered in the database, so that none is lost or done twice. */
@Configuration(proxyBeanMethods = false)
@Slf4j
class TierSchedules {

    private static final TaskDescriptor<String> ON_DEMAND = TaskDescriptor.of("tier-run", String.class);

    @Bean
    RecurringTask<Void> nightlyTiers(TierRunService runs, TierRunExecution execution) {
        return Tasks.recurring("tier-nightly", new Daily(BusinessZone.ID, LocalTime.of(2, 30)))
                .execute((instance, context) -> runs.nightly().ifPresent(run -> execute(runs, execution, run)));
    }

    @Bean
    OneTimeTask<String> tiersOnDemand(TierRunService runs, TierRunExecution execution) {
        return Tasks.oneTime(ON_DEMAND)
                .onFailure(FailureHandler.<String>maxRetries(2)
                        .retryEvery(Duration.ofMinutes(1))
                        .thenRemove())
                .execute((instance, context) -> execute(runs, execution, TierRunId.of(instance.getData())));
    }

    private static void execute(TierRunService runs, TierRunExecution execution, TierRunId run) {
        try {
            execution.execute(run);
        } catch (RuntimeException e) {
            String reference = run.toString().substring(24);
            log.error("tier run {} failed", reference, e);
            runs.failed(run, reference);
            throw e;
        }
    }

    /** Schedules in the transaction that asks: both are there or neither. */
    @Component
    @RequiredArgsConstructor
    static class OnDemand {

        // the scheduler is built from the tasks, which need the services
        private final ObjectProvider<SchedulerClient> scheduler;
        private final Clock clock;

        @EventListener
        void requested(TierRunRequested event) {
            scheduler
                    .getObject()
                    .scheduleIfNotExists(ON_DEMAND
                            .instance(event.run().toString())
                            .data(event.run().toString())
                            .scheduledTo(clock.instant()));
        }
    }
}
