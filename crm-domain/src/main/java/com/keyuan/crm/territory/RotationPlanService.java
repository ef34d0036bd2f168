package com.keyuan.crm.territory;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.StaleVersion;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for plans, says what is wished of them, decides on them. */
@Service
@Transactional
@RequiredArgsConstructor
public class RotationPlanService {

    private final RotationPlans plans;
    private final RotationRecords records;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Asks for a plan; it is solved after this transaction.
     *
     * @param id made with the form: sent twice it is one plan
     * @throws RotationScopeForeign when a manager asks for another department
     */
    public void request(CurrentUser user, RotationPlanId id, RotationScope scope) {
        access.require(user, Action.ROTATION_PLAN_MAKE);
        if (plans.findById(id).isPresent()) {
            return;
        }
        if (!user.is(Role.DIRECTOR) && !user.departments().contains(scope.department())) {
            throw new RotationScopeForeign("department");
        }
        if (!records.knows(scope)) {
            throw new RotationScopeForeign(scope.leaver() == null ? "department" : "leaver");
        }
        plans.saveAndFlush(new RotationPlan(id, scope, user.id(), clock.instant()));
        audit.record(
                AuditKind.CREATED,
                user,
                RotationPlan.ref(id),
                Changes.none().note("date", scope.date()).note("capMonths", scope.capMonths()));
        events.publishEvent(new RotationRequested(id));
    }

    /**
     * Pins a customer to a person, keeps it from one, keeps it where it is, or takes such a wish back; counts when the
     * plan is solved again.
     *
     * @param wish null takes back what was wished
     * @throws WishBreaksRule when a hard rule excludes the person, or the plan knows no such person
     */
    public void wish(CurrentUser user, RotationPlanId id, CustomerId customer, @Nullable RotationWish wish) {
        RotationPlan plan = open(user, id);
        if (!records.concerns(id, customer)) {
            throw new NotFound("customer", customer);
        }
        if (wish != null && wish.pin()) {
            requireLawful(plan, wish);
        }
        records.wish(id, customer, wish, user);
        audit.record(
                AuditKind.CHANGED,
                user,
                RotationPlan.ref(id),
                Changes.none()
                        .note("customer", customer)
                        .note("wish", wish == null ? "none" : wish.pin() ? "pin" : "forbid")
                        .note("person", wish == null ? null : wish.person()));
    }

    private void requireLawful(RotationPlan plan, RotationWish wish) {
        RotationFacts facts = records.facts(plan);
        if (facts.people().stream().noneMatch(person -> person.id().equals(wish.person()))) {
            throw new WishBreaksRule(RotationRule.NOBODY);
        }
        facts.due().stream()
                .filter(row -> row.customer().equals(wish.customer()))
                .forEach(row -> facts.people().stream()
                        .filter(person -> person.id().equals(wish.person()))
                        .flatMap(person -> PairRule.broken(facts, row, person).stream())
                        .filter(rule -> !plan.isLeaving()
                                || (rule != RotationRule.TERRITORY && rule != RotationRule.FORMER_HOLDER))
                        .findFirst()
                        .ifPresent(rule -> {
                            throw new WishBreaksRule(rule);
                        }));
    }

    /** With the wishes as they are now; what they do not concern stays as it was, as far as it can. */
    public void solveAgain(CurrentUser user, RotationPlanId id) {
        RotationPlan plan = open(user, id);
        plan.solveAgain();
        plans.saveAndFlush(plan);
        audit.record(
                AuditKind.CHANGED, user, RotationPlan.ref(id), Changes.none().note("solved", "again"));
        events.publishEvent(new RotationRequested(id));
    }

    /**
     * The director's word: the moves are carried out, but for those that no longer hold, which the plan then tells.
     *
     * @param expected the version that the director saw
     * @return how many were left out
     */
    public long approve(CurrentUser user, RotationPlanId id, long expected) {
        access.require(user, Action.ROTATION_PLAN_APPROVE, id.value());
        RotationPlan plan = find(id);
        StaleVersion.check("rotation_plan", id, Objects.requireNonNull(plan.getVersion()), expected);
        if (plan.getLeaver() != null) {
            events.publishEvent(new RotationDeciding(plan.getLeaver()));
        }
        plan.approve(user.id(), clock.instant());
        plans.saveAndFlush(plan);
        List<RotationApproved.Move> moves = records.approve(id);
        audit.record(
                AuditKind.CHANGED,
                user,
                RotationPlan.ref(id),
                Changes.none().note("state", plan.getState()).note("moves", moves.size()));
        events.publishEvent(new RotationApproved(id, plan.isLeaving(), user, moves));
        return records.leftOut(id);
    }

    public void discard(CurrentUser user, RotationPlanId id) {
        RotationPlan plan = open(user, id);
        plan.discard(user.id(), clock.instant());
        plans.saveAndFlush(plan);
        audit.record(
                AuditKind.CHANGED, user, RotationPlan.ref(id), Changes.none().note("state", plan.getState()));
    }

    private RotationPlan open(CurrentUser user, RotationPlanId id) {
        access.require(user, Action.ROTATION_PLAN_EDIT, id.value());
        RotationPlan plan = find(id);
        plan.requireOpen();
        return plan;
    }

    private RotationPlan find(RotationPlanId id) {
        return plans.findById(id).orElseThrow(() -> new NotFound("rotation_plan", id));
    }
}
