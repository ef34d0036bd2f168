package com.keyuan.crm;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.keyuan.crm.territory.RotationPlanId;
import com.keyuan.crm.territory.RotationPlanning;
import com.keyuan.crm.territory.RotationRequested;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Solves plans: jobs remembered in the database, so that none is lost or done twice. */
@Configuration(proxyBeanMethods = false)
@Slf4j
class TerritorySchedules {

    /** The instance's id is the plan's, and when: a plan is solved again, maybe before the last job is put away. */
    private static final TaskDescriptor<Void> ON_DEMAND = TaskDescriptor.of("rotation-plan");

    @Bean
    OneTimeTask<Void> rotationOnDemand(RotationPlanning planning) {
        return Tasks.oneTime(ON_DEMAND)
                .onFailure(Retries.whileSomebodyWaits())
                .execute((instance, context) -> execute(planning, plan(instance.getId())));
    }

    private static RotationPlanId plan(String instance) {
        return RotationPlanId.of(instance.substring(0, instance.indexOf('@')));
    }

    private static void execute(RotationPlanning planning, RotationPlanId plan) {
        try {
            planning.execute(plan);
        } catch (RuntimeException e) {
            String reference = plan.toString().substring(24);
            log.error("rotation plan {} failed", reference, e);
            planning.failed(plan, reference);
        }
    }

    @Component
    @RequiredArgsConstructor
    static class OnDemand {

        private final OnDemandJobs jobs;
        private final Clock clock;

        @EventListener
        void requested(RotationRequested event) {
            jobs.ask(ON_DEMAND, event.plan() + "@" + clock.millis());
        }
    }
}
