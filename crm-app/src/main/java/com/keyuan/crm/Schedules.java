package com.keyuan.crm;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.keyuan.crm.people.SignInRecords;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What runs by itself, each on one node at a time, remembered in the database. */
@Configuration(proxyBeanMethods = false)
class Schedules {

    @Bean
    RecurringTask<Void> sweepingOfSignInAttempts(SignInRecords records) {
        return Tasks.recurring("sign-in-sweep", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> records.sweep());
    }
}
