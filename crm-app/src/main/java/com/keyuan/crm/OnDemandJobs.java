package com.keyuan.crm;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Asks for jobs, each for one record whose id is the instance's. Scheduled in the transaction that asks: both are there
 * or neither. A node that executes nothing by itself can ask too; another one takes it up.
 */
@Component
class OnDemandJobs {

    // the scheduler is built from the tasks, which need the services
    private final ObjectProvider<Scheduler> scheduler;
    private final SchedulerClient client;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OnDemandJobs(
            ObjectProvider<Scheduler> scheduler,
            DataSource database,
            @Value("${db-scheduler.table-name}") String table,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scheduler = scheduler;
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName(table)
                .build();
        this.events = events;
        this.clock = clock;
    }

    private record Asked(String record) {}

    /** Once for each record, however often it is asked for. */
    void ask(TaskDescriptor<Void> job, Object id) {
        client.scheduleIfNotExists(job.instance(id.toString()).scheduledTo(clock.instant()));
        events.publishEvent(new Asked(id.toString()));
    }

    /** Nobody waits for the next look at the table. */
    @TransactionalEventListener
    void committed(Asked job) {
        scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
    }
}
