package com.keyuan.crm.demo;

import com.keyuan.crm.leaving.Leaving;
import com.keyuan.crm.leaving.LeavingId;
import com.keyuan.crm.leaving.LeavingKind;
import com.keyuan.crm.leaving.LeavingLine;
import com.keyuan.crm.leaving.Leavings;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.territory.RotationPlan;
import com.keyuan.crm.territory.RotationPlanId;
import com.keyuan.crm.territory.RotationPlanning;
import com.keyuan.crm.territory.RotationPlans;
import com.keyuan.crm.territory.RotationScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 段修远 has given notice: his customers are planned, the manager has begun to say by hand who takes the rest. */
@Component
@Profile("demo")
@Order(75)
@RequiredArgsConstructor
class DemoLeaving implements DemoPart {

    private static final int BY_HAND = 3;

    private final Leavings leavings;
    private final RotationPlans plans;
    private final RotationPlanning planning;
    private final Clock clock;

    @Override
    public void load() {
        PersonId manager = DemoPeople.id("liangqinglan");
        PersonId leaver = DemoPeople.id("duanxiuyuan");
        LeavingId id = new LeavingId(DemoIds.of("leaving", "duanxiuyuan"));
        Instant given = clock.instant().minus(Duration.ofDays(3));
        LocalDate today = BusinessZone.today(clock);
        leavings.give(
                new Leaving.Notice(id, leaver, today.minusDays(3), today.plusDays(27), "回老家发展，愿意陪同交接"), manager, given);
        RotationPlanId plan = new RotationPlanId(DemoIds.of("rotation-plan", "leaving"));
        DepartmentId department = new DepartmentId(DemoIds.of("department", "华南部"));
        plans.saveAndFlush(
                new RotationPlan(plan, new RotationScope(department, null, leaver, today, 24), manager, given));
        planning.execute(plan);
        leavings.plan(id, plan);
        List<LeavingLine> lines = leavings.lines(id, List.of(LeavingKind.TASK, LeavingKind.CASE));
        lines.stream()
                .limit(BY_HAND)
                .forEach(line -> leavings.choose(
                        id, line.kind(), line.record(), DemoPeople.id("fangyining"), manager, clock.instant()));
    }
}
