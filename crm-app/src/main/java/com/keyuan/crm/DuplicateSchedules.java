package com.keyuan.crm;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.keyuan.crm.customer.DuplicateQueue;
import com.keyuan.crm.customer.DuplicateScanRequested;
import com.keyuan.crm.shared.BusinessZone;
import java.time.LocalTime;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The whole base is looked through for duplicates each night, and when somebody asks for it. */
@Configuration(proxyBeanMethods = false)
class DuplicateSchedules {

    private static final TaskDescriptor<Void> ON_DEMAND = TaskDescriptor.of("duplicate-scan");

    private static final Schedule NIGHT = new Daily(BusinessZone.ID, LocalTime.of(1, 40));

    @Bean
    RecurringTask<Void> nightlyDuplicates(DuplicateQueue duplicates) {
        return Tasks.recurring("duplicates-nightly", NIGHT)
                .onFailure(Retries.beforeTheMorning(NIGHT))
                .execute((instance, context) -> duplicates.scan());
    }

    @Bean
    OneTimeTask<Void> duplicatesOnDemand(DuplicateQueue duplicates) {
        return Tasks.oneTime(ON_DEMAND)
                .onFailure(Retries.whileSomebodyWaits())
                .execute((instance, context) -> duplicates.scan());
    }

    @Component
    @RequiredArgsConstructor
    static class OnDemand {

        private final OnDemandJobs jobs;

        @EventListener
        void requested(DuplicateScanRequested event) {
            jobs.ask(ON_DEMAND, "all");
        }
    }
}
