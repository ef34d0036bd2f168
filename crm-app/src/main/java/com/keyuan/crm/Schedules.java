package com.keyuan.crm;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.keyuan.crm.audit.AuditRetention;
import com.keyuan.crm.audit.AuditSealing;
import com.keyuan.crm.compliance.AlarmService;
import com.keyuan.crm.people.SignInRecords;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.survey.SurveyPlanning;
import com.keyuan.crm.verification.CarePlanning;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What runs by itself, each on one node at a time, remembered in the database. */
@Configuration(proxyBeanMethods = false)
class Schedules {

    private static final Schedule SURVEYS = new Daily(BusinessZone.ID, LocalTime.of(6, 5));

    @Bean
    RecurringTask<Void> sealingOfTheAuditLog(AuditSealing sealing) {
        return Tasks.recurring("audit-seal", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> {
                    while (sealing.isFull(sealing.sealDue())
                            && !Thread.currentThread().isInterrupted()) {
                        // a full batch: there may be more
                    }
                });
    }

    @Bean
    RecurringTask<Void> announcementOfTheAuditHead(AuditSealing sealing) {
        return Tasks.recurring("audit-head", new Daily(BusinessZone.ID, LocalTime.of(0, 5)))
                .execute((instance, context) -> sealing.announceHead());
    }

    @Bean
    RecurringTask<Void> expiryOfTheAuditLog(AuditRetention retention) {
        return Tasks.recurring("audit-expiry", new Daily(BusinessZone.ID, LocalTime.of(3, 40)))
                .execute((instance, context) -> retention.expire());
    }

    @Bean
    RecurringTask<Void> sweepingOfSignInAttempts(SignInRecords records) {
        return Tasks.recurring("sign-in-sweep", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> records.sweep());
    }

    @Bean
    RecurringTask<Void> raisingOfAccessAlarms(AlarmService alarms) {
        return Tasks.recurring("access-alarms", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> alarms.raise());
    }

    @Bean
    RecurringTask<Void> planningOfCareCalls(CarePlanning planning) {
        return Tasks.recurring("care-planning", new Daily(BusinessZone.ID, LocalTime.of(6, 0)))
                .execute((instance, context) -> planning.openDue());
    }

    @Bean
    RecurringTask<Void> planningOfSurveys(SurveyPlanning planning) {
        return Tasks.recurring("survey-planning", SURVEYS)
                .onFailure(Retries.beforeTheMorning(SURVEYS))
                .execute((instance, context) -> planning.openDue());
    }
}
