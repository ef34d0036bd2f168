package com.keyuan.crm;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.trust.TrustRunExecution;
import com.keyuan.crm.trust.TrustRunId;
import com.keyuan.crm.trust.TrustRunRequested;
import com.keyuan.crm.trust.TrustRunService;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import javax.sql.DataSource;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The night's trust run, and runs on demand: jobs remembered in the database, so that none is lost or done twice. */
@Configuration(proxyBeanMethods = false)
@Slf4j
class TrustSchedules {

    /** The instance's id is the run's. */
    private static final TaskDescriptor<Void> ON_DEMAND = TaskDescriptor.of("trust-run");

    private static final Schedule NIGHT = new Daily(BusinessZone.ID, LocalTime.of(2, 45));

    /** A night that failed is tried again before the morning. */
    @Bean
    RecurringTask<Void> nightlyTrust(TrustRunService runs, TrustRunExecution execution) {
        return Tasks.recurring("trust-nightly", NIGHT)
                .onFailure(FailureHandler.<Void>maxRetries(3)
                        .retryEvery(Duration.ofMinutes(15))
                        .then(new FailureHandler.OnFailureReschedule<>(NIGHT)))
                .execute((instance, context) -> runs.nightly().ifPresent(run -> execute(runs, execution, run)));
    }

    @Bean
    OneTimeTask<Void> trustOnDemand(TrustRunService runs, TrustRunExecution execution) {
        return Tasks.oneTime(ON_DEMAND)
                .onFailure(FailureHandler.<Void>maxRetries(2)
                        .retryEvery(Duration.ofMinutes(1))
                        .thenRemove())
                .execute((instance, context) -> execute(runs, execution, TrustRunId.of(instance.getId())));
    }

    private static void execute(TrustRunService runs, TrustRunExecution execution, TrustRunId run) {
        try {
            execution.execute(run);
        } catch (RuntimeException e) {
            String reference = run.toString().substring(24);
            log.error("trust run {} failed", reference, e);
            runs.failed(run, reference);
            throw e;
        }
    }

    /**
     * Schedules in the transaction that asks: both are there or neither. A node that executes nothing by itself can ask
     * too; another one takes it up.
     */
    @Component
    static class OnDemand {

        // the scheduler is built from the tasks, which need the services
        private final ObjectProvider<Scheduler> scheduler;
        private final SchedulerClient client;
        private final Clock clock;

        OnDemand(
                ObjectProvider<Scheduler> scheduler,
                DataSource database,
                @Value("${db-scheduler.table-name}") String table,
                Clock clock) {
            this.scheduler = scheduler;
            this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                    .tableName(table)
                    .build();
            this.clock = clock;
        }

        @EventListener
        void requested(TrustRunRequested event) {
            client.scheduleIfNotExists(
                    ON_DEMAND.instance(event.run().toString()).scheduledTo(clock.instant()));
        }

        /** Nobody waits for the next look at the table. */
        @TransactionalEventListener
        void asked(TrustRunRequested event) {
            scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
        }
    }
}
