package com.keyuan.crm.leaving;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.interaction.ChannelHoldingId;
import com.keyuan.crm.interaction.ChannelId;
import com.keyuan.crm.interaction.ChannelMove;
import com.keyuan.crm.interaction.ChannelRegister;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.StaleVersion;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out where everything goes, in one step. What comes to the person afterwards is carried out by another one. */
@Service
@Transactional
@RequiredArgsConstructor
public class LeavingApproval {

    private final Leavings leavings;
    private final LeavingPlans plans;
    private final LeavingPassing passing;
    private final ChannelRegister channels;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /**
     * The director's word: tasks and cases to whoever takes them, channels back, customers by hand, by plan and, last, to
     * the manager. One line that does not hold any more keeps none of the others.
     *
     * @param expected the version that the director saw
     * @param plan the version of its plan that the director saw; null where there was none
     * @return how many customers the manager has because the choice did not hold any more
     * @throws LeavingUnplanned while a plan is being solved
     */
    public long approve(CurrentUser user, LeavingId id, long expected, @Nullable Long plan) {
        access.require(user, Action.LEAVING_APPROVE, id.value());
        Leaving leaving = leavings.lock(id).orElseThrow(() -> new NotFound("leaving", id));
        leaving.requireOpen();
        StaleVersion.check("leaving", id, leaving.version(), expected);
        passing.hold(leaving);
        passing.giveOn(user, leaving);
        leavings.lines(id, List.of(LeavingKind.CHANNEL)).forEach(line -> passOn(user, leaving, line));
        plans.approve(user, leaving, plan);
        long hindered = passing.giveCustomers(user, leaving);
        leavings.approved(id, user.id(), clock.instant());
        audit.changed(user, leaving.ref(), Changes.none().note("approved", true).note("toManagerInstead", hindered));
        return hindered;
    }

    private void passOn(CurrentUser user, Leaving leaving, LeavingLine line) {
        channels.move(
                user,
                new ChannelId(line.record()),
                new ChannelMove(ChannelHoldingId.next(), leaving.person(), line.to(), false, null));
    }
}
