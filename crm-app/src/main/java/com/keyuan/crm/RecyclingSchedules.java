package com.keyuan.crm;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.keyuan.crm.allocation.RecyclingExecution;
import com.keyuan.crm.shared.BusinessZone;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The night in which customers that nobody attends to are warned of and fall, after the night's trust run. */
@Configuration(proxyBeanMethods = false)
class RecyclingSchedules {

    private static final Schedule NIGHT = new Daily(BusinessZone.ID, LocalTime.of(3, 10));

    @Bean
    RecurringTask<Void> nightlyRecycling(RecyclingExecution execution) {
        return Tasks.recurring("recycling-nightly", NIGHT)
                .onFailure(Retries.beforeTheMorning(NIGHT))
                .execute((instance, context) -> execution.nightly());
    }
}
