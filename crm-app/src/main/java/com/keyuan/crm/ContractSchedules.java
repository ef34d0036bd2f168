package com.keyuan.crm;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.keyuan.crm.contract.ResponsibilityDeadlines;
import com.keyuan.crm.shared.BusinessZone;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Signed contracts that after-sales did not accept in time go up in the morning. */
@Configuration(proxyBeanMethods = false)
class ContractSchedules {

    private static final Schedule MORNING = new Daily(BusinessZone.ID, LocalTime.of(6, 20));

    @Bean
    RecurringTask<Void> escalationOfResponsibilities(ResponsibilityDeadlines deadlines) {
        return Tasks.recurring("responsibility-escalation", MORNING)
                .onFailure(Retries.beforeTheMorning(MORNING))
                .execute((instance, context) -> deadlines.escalate());
    }
}
