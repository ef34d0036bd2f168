package com.keyuan.crm;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.keyuan.crm.customer.SearchKeeping;
import com.keyuan.crm.shared.BusinessZone;
import java.time.LocalTime;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Search keys of customers that have none: after an upgrade at the start, at night whatever is missing. */
@Configuration(proxyBeanMethods = false)
@Slf4j
class SearchSchedules {

    private static final TaskDescriptor<Void> FILL = TaskDescriptor.of("search-keys");

    private static final Schedule NIGHT = new Daily(BusinessZone.ID, LocalTime.of(1, 20));

    @Bean
    RecurringTask<Void> nightlySearchKeys(SearchKeeping keeping) {
        return Tasks.recurring("search-keys-nightly", NIGHT)
                .onFailure(Retries.beforeTheMorning(NIGHT))
                .execute((instance, context) -> fill(keeping));
    }

    @Bean
    OneTimeTask<Void> searchKeys(SearchKeeping keeping) {
        return Tasks.oneTime(FILL)
                .onFailure(Retries.whileSomebodyWaits())
                .execute((instance, context) -> fill(keeping));
    }

    private static void fill(SearchKeeping keeping) {
        int made = 0;
        for (int batch = keeping.fill(); batch > 0; batch = keeping.fill()) {
            made += batch;
        }
        if (made > 0) {
            log.info("search keys of {} customers made", made);
        }
    }

    @Component
    @RequiredArgsConstructor
    static class AtTheStart {

        private final OnDemandJobs jobs;
        private final SearchKeeping keeping;

        @EventListener(ApplicationReadyEvent.class)
        void fillWhatIsMissing() {
            if (keeping.isIncomplete()) {
                jobs.ask(FILL, "start");
            }
        }
    }
}
