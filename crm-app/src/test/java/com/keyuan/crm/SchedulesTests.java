package com.keyuan.crm;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@ApplicationTest
@TestPropertySource(
        properties = {"db-scheduler.enabled=true", "db-scheduler.polling-interval=200ms", "spring.jmx.enabled=false"})
@RequiredArgsConstructor
class SchedulesTests {

    private static final CountDownLatch RAN = new CountDownLatch(2);

    private final JdbcClient jdbc;

    @Test
    void runsWhatRecursAgainAndAgainAndRemembersItInTheDatabase() throws InterruptedException {
        assertThat(RAN.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(jdbc.sql("select task_name from scheduled_task")
                        .query(String.class)
                        .list())
                .contains("test-ticking", "sign-in-sweep");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Ticking {

        @Bean
        RecurringTask<Void> ticking() {
            return Tasks.recurring("test-ticking", FixedDelay.of(Duration.ofMillis(100)))
                    .execute((instance, context) -> RAN.countDown());
        }
    }
}
