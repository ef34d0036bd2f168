package com.keyuan.crm;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.keyuan.crm.allocation.HandoverDeadlines;
import com.keyuan.crm.shared.BusinessZone;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Handovers that were not accepted in time go up in the morning. */
@Configuration(proxyBeanMethods = false)
class HandoverSchedules {

    @Bean
    RecurringTask<Void> escalationOfHandovers(HandoverDeadlines deadlines) {
        return Tasks.recurring("handover-escalation", new Daily(BusinessZone.ID, LocalTime.of(6, 15)))
                .execute((instance, context) -> deadlines.escalate());
    }
}
