package com.keyuan.crm.leaving;

import com.keyuan.crm.people.People;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.territory.RotationPlan;
import com.keyuan.crm.territory.RotationPlanId;
import com.keyuan.crm.territory.RotationPlanService;
import com.keyuan.crm.territory.RotationPlans;
import com.keyuan.crm.territory.RotationScope;
import com.keyuan.crm.territory.RotationScopeForeign;
import com.keyuan.crm.territory.TerritorySettings;
import java.time.LocalDate;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The plans of the planner that a leaving rests on. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@RequiredArgsConstructor
class LeavingPlans {

    private final RotationPlans plans;
    private final RotationPlanService service;
    private final People people;
    private final TerritorySettings settings;

    /**
     * Among the colleagues of the department that the manager leads; a plan made before is put aside.
     *
     * @throws RotationScopeForeign when there is such a plan for something else
     */
    void request(CurrentUser user, Leaving leaving, RotationPlanId id, LocalDate today) {
        if (is(leaving, RotationPlan.State.SOLVING)) {
            throw new LeavingUnplanned();
        }
        if (plans.findById(id)
                .filter(known -> !leaving.person().equals(known.getLeaver()))
                .isPresent()) {
            throw new RotationScopeForeign("leaver");
        }
        if (is(leaving, RotationPlan.State.DRAFT)) {
            service.discard(user, plan(leaving));
        }
        DepartmentId scope = departmentOf(leaving.manager() == null ? leaving.person() : leaving.manager());
        service.request(user, id, new RotationScope(scope, null, leaving.person(), today, settings.capMonths()));
    }

    /**
     * @param expected the version of the plan that the director saw; null where there was none
     * @throws LeavingUnplanned while it is being solved
     * @throws StaleVersion when it was solved anew, or decided, since
     */
    void approve(CurrentUser user, Leaving leaving, @Nullable Long expected) {
        if (is(leaving, RotationPlan.State.SOLVING)) {
            throw new LeavingUnplanned();
        }
        Long present = leaving.plan() == null
                ? null
                : plans.findById(leaving.plan()).map(RotationPlan::getVersion).orElse(null);
        if (!Objects.equals(present, expected)) {
            throw new StaleVersion("rotation_plan", leaving.id());
        }
        if (present != null && is(leaving, RotationPlan.State.DRAFT)) {
            service.approve(user, plan(leaving), present);
        }
    }

    private DepartmentId departmentOf(PersonId person) {
        return people.findById(person)
                .orElseThrow(() -> new NotFound("person", person))
                .getDepartment();
    }

    private boolean is(Leaving leaving, RotationPlan.State state) {
        return leaving.plan() != null
                && plans.findById(leaving.plan())
                        .filter(plan -> plan.getState() == state)
                        .isPresent();
    }

    private static RotationPlanId plan(Leaving leaving) {
        return Objects.requireNonNull(leaving.plan());
    }
}
