package com.keyuan.crm;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
@TestPropertySource(
        properties = {"db-scheduler.enabled=true", "db-scheduler.polling-interval=200ms", "spring.jmx.enabled=false"})
@RequiredArgsConstructor
class SchedulesTests {

    private static final CountDownLatch RAN = new CountDownLatch(2);

    private static final TaskDescriptor<Void> ASKED_FOR = TaskDescriptor.of("test-asked-for");

    private static final BlockingQueue<String> DONE = new LinkedBlockingQueue<>();

    private final JdbcClient jdbc;
    private final OnDemandJobs jobs;
    private final TransactionTemplate transaction;

    @Test
    void runsWhatRecursAgainAndAgainAndRemembersItInTheDatabase() throws InterruptedException {
        assertThat(RAN.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(jdbc.sql("select task_name from scheduled_task")
                        .query(String.class)
                        .list())
                .contains("test-ticking", "sign-in-sweep");
    }

    @Test
    void doesWhatWasAskedForOnceAndOnlyWithTheTransactionThatAsked() throws InterruptedException {
        transaction.executeWithoutResult(status -> {
            jobs.ask(ASKED_FOR, "taken back");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            jobs.ask(ASKED_FOR, "wanted");
            jobs.ask(ASKED_FOR, "wanted");
        });
        transaction.executeWithoutResult(status -> jobs.ask(ASKED_FOR, "last"));

        List<String> done = List.of(
                Objects.requireNonNull(DONE.poll(60, TimeUnit.SECONDS)),
                Objects.requireNonNull(DONE.poll(60, TimeUnit.SECONDS)));
        assertThat(done).containsExactlyInAnyOrder("wanted", "last");
        assertThat(DONE.poll(1, TimeUnit.SECONDS)).isNull();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Ticking {

        @Bean
        RecurringTask<Void> ticking() {
            return Tasks.recurring("test-ticking", FixedDelay.of(Duration.ofMillis(100)))
                    .execute((instance, context) -> RAN.countDown());
        }

        @Bean
        OneTimeTask<Void> askedFor() {
            return Tasks.oneTime(ASKED_FOR).execute((instance, context) -> DONE.add(instance.getId()));
        }
    }
}
