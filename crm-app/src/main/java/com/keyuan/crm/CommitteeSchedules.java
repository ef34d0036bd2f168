package com.keyuan.crm;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.keyuan.crm.allocation.CommitteeDeadlines;
import com.keyuan.crm.allocation.EvaluationService;
import com.keyuan.crm.shared.BusinessZone;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the committee has waiting too long goes up in the morning; what became of allocations is taken at night. */
@Configuration(proxyBeanMethods = false)
class CommitteeSchedules {

    @Bean
    RecurringTask<Void> escalationOfBallots(CommitteeDeadlines deadlines) {
        return Tasks.recurring("committee-escalation", new Daily(BusinessZone.ID, LocalTime.of(6, 10)))
                .execute((instance, context) -> deadlines.escalate());
    }

    /** After the night's trust, which it reads. */
    @Bean
    RecurringTask<Void> evaluationOfAllocations(EvaluationService evaluations) {
        return Tasks.recurring("allocation-evaluation", new Daily(BusinessZone.ID, LocalTime.of(4, 15)))
                .execute((instance, context) -> evaluations.nightly());
    }
}
