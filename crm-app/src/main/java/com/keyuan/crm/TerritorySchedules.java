package com.keyuan.crm;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.keyuan.crm.territory.RotationPlanId;
import com.keyuan.crm.territory.RotationPlanning;
import com.keyuan.crm.territory.RotationRequested;
import java.time.Clock;
import java.time.Duration;
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

/** Solves plans: jobs remembered in the database, so that none is lost or done twice. */
@Configuration(proxyBeanMethods = false)
@Slf4j
class TerritorySchedules {

    /** The instance's id is the plan's. */
    private static final TaskDescriptor<Void> ON_DEMAND = TaskDescriptor.of("rotation-plan");

    @Bean
    OneTimeTask<Void> rotationOnDemand(RotationPlanning planning) {
        return Tasks.oneTime(ON_DEMAND)
                .onFailure(FailureHandler.<Void>maxRetries(2)
                        .retryEvery(Duration.ofMinutes(1))
                        .thenRemove())
                .execute((instance, context) -> execute(planning, RotationPlanId.of(instance.getId())));
    }

    private static void execute(RotationPlanning planning, RotationPlanId plan) {
        try {
            planning.execute(plan);
        } catch (RuntimeException e) {
            String reference = plan.toString().substring(24);
            log.error("rotation plan {} failed", reference, e);
            planning.failed(plan, reference);
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
        void requested(RotationRequested event) {
            client.scheduleIfNotExists(
                    ON_DEMAND.instance(event.plan().toString()).scheduledTo(clock.instant()));
        }

        /** Nobody waits for the next look at the table. */
        @TransactionalEventListener
        void asked(RotationRequested event) {
            scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
        }
    }
}
