package com.keyuan.crm.leaving;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.allocation.LeavingMoves;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.territory.RotationPlanId;
import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares to whom everything goes, line by line or by a plan. */
@Service
@Transactional
@RequiredArgsConstructor
public class LeavingHandOn {

    private final Leavings leavings;
    private final LeavingPlans plans;
    private final LeavingMoves moves;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /**
     * By hand: this line goes to that colleague; null leaves it to the plan and, last, the manager.
     *
     * @throws LeavingTakerUnfit when the colleague is not here to stay or out of reach
     */
    public void choose(CurrentUser user, LeavingId id, LeavingKind kind, UUID record, @Nullable PersonId to) {
        access.require(user, Action.LEAVING_PREPARE, id.value());
        Leaving leaving = open(id);
        if (!kind.isHandedOn() || !leavings.holds(leaving.person(), kind, record)) {
            throw new NotFound(kind + " of leaving " + id, record);
        }
        if (to != null) {
            mustBeFit(leaving, kind, record, to);
        }
        leavings.choose(id, kind, record, to, user.id(), clock.instant());
        audit.changed(
                user,
                leaving.ref(),
                Changes.none().note("kind", kind).note("record", record).note("to", to));
    }

    private void mustBeFit(Leaving leaving, LeavingKind kind, UUID record, PersonId to) {
        if (!leavings.mayTake(leaving.id(), kind, to)) {
            throw new LeavingTakerUnfit();
        }
        if (kind == LeavingKind.CUSTOMER && !to.equals(leaving.manager())) {
            moves.mustFit(new CustomerId(record), to);
        }
    }

    /** Asks the planner; what was chosen by hand stays so. The same form again changes nothing. */
    public void plan(CurrentUser user, LeavingId id, RotationPlanId plan) {
        access.require(user, Action.LEAVING_PREPARE, id.value());
        Leaving leaving = open(id);
        if (plan.equals(leaving.plan())) {
            return;
        }
        plans.request(user, leaving, plan, BusinessZone.today(clock));
        leavings.plan(id, plan);
        audit.changed(user, leaving.ref(), Changes.none().note("plan", plan));
    }

    private Leaving open(LeavingId id) {
        Leaving leaving = leavings.lock(id).orElseThrow(() -> new NotFound("leaving", id));
        leaving.requireOpen();
        return leaving;
    }
}
