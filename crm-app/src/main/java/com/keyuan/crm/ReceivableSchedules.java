package com.keyuan.crm;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.keyuan.crm.receivable.AlertExecution;
import com.keyuan.crm.shared.BusinessZone;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Alerts of money that is due, before the day's work begins. */
@Configuration(proxyBeanMethods = false)
class ReceivableSchedules {

    private static final Schedule NIGHT = new Daily(BusinessZone.ID, LocalTime.of(5, 20));

    @Bean
    RecurringTask<Void> nightlyAlerts(AlertExecution alerts) {
        return Tasks.recurring("receivable-alerts", NIGHT)
                .onFailure(Retries.beforeTheMorning(NIGHT))
                .execute((instance, context) -> alerts.nightly());
    }
}
