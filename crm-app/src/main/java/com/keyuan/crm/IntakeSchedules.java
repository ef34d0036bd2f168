package com.keyuan.crm;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.keyuan.crm.intake.IntakeBegun;
import com.keyuan.crm.intake.IntakeRunId;
import com.keyuan.crm.intake.IntakeRunner;
import java.time.Clock;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Imports go on in the background, and after a restart from where they stood. */
@Configuration(proxyBeanMethods = false)
class IntakeSchedules {

    private static final TaskDescriptor<String> ENTERING = TaskDescriptor.of("intake-run", String.class);

    @Bean
    OneTimeTask<String> enteringOfRows(IntakeRunner runner) {
        return Tasks.oneTime(ENTERING)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(1)))
                .execute((instance, context) -> runner.run(IntakeRunId.of(instance.getData())));
    }

    /** Schedules in the transaction that begins: both are there or neither. */
    @Component
    @RequiredArgsConstructor
    static class Starting {

        // the scheduler is built from the tasks, which need the services
        private final ObjectProvider<SchedulerClient> scheduler;
        private final IntakeRunner runner;
        private final Clock clock;

        @EventListener
        void begun(IntakeBegun event) {
            schedule(event.run(), event.run().toString());
        }

        /**
         * Under a name of its own: what the stopped node had picked stays picked until it is missed. Should it come
         * back, two go through the same file, each row once.
         */
        @EventListener(ApplicationReadyEvent.class)
        void resume() {
            runner.interrupted().forEach(run -> schedule(run, run + "@" + clock.millis()));
        }

        private void schedule(IntakeRunId run, String name) {
            scheduler
                    .getObject()
                    .scheduleIfNotExists(
                            ENTERING.instance(name).data(run.toString()).scheduledTo(clock.instant()));
        }
    }
}
