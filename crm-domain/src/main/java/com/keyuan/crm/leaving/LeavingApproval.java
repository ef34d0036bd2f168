package com.keyuan.crm.leaving;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.allocation.LeavingMoves;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.ChannelHoldingId;
import com.keyuan.crm.interaction.ChannelId;
import com.keyuan.crm.interaction.ChannelMove;
import com.keyuan.crm.interaction.ChannelRegister;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.territory.RotationApproved;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out where everything goes, in one step. What comes to the person afterwards is carried out by another one. */
@Service
@Transactional
@RequiredArgsConstructor
public class LeavingApproval {

    private final Leavings leavings;
    private final LeavingPlans plans;
    private final LeavingMoves moves;
    private final ChannelRegister channels;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /**
     * The director's word: tasks and cases to whoever takes them, channels back, customers by hand, by plan and, last, to
     * the manager.
     *
     * @throws LeavingUnplanned while a plan is being solved
     */
    public void approve(CurrentUser user, LeavingId id) {
        access.require(user, Action.LEAVING_APPROVE, id.value());
        Leaving leaving = leavings.lock(id).orElseThrow(() -> new NotFound("leaving", id));
        leaving.requireOpen();
        giveTasksAndCases(user, leaving);
        leavings.lines(id, List.of(LeavingKind.CHANNEL)).forEach(line -> passOn(user, leaving, line));
        plans.approve(user, leaving);
        leavings.lines(id, List.of(LeavingKind.CUSTOMER)).forEach(line -> move(user, leaving, line));
        leavings.approved(id, user.id(), clock.instant());
        audit.changed(user, leaving.ref(), Changes.none().note("approved", true));
    }

    private void giveTasksAndCases(CurrentUser user, Leaving leaving) {
        List<LeavingLine> lines = leavings.lines(leaving.id(), List.of(LeavingKind.TASK, LeavingKind.CASE));
        leavings.giveOn(leaving.id());
        lines.forEach(line -> audit.changed(
                user,
                new SourceRef(line.kind() == LeavingKind.TASK ? "task" : "service_case", line.record()),
                Changes.none().field("person", leaving.person(), line.to())));
    }

    private void passOn(CurrentUser user, Leaving leaving, LeavingLine line) {
        channels.move(
                user,
                new ChannelId(line.record()),
                new ChannelMove(ChannelHoldingId.next(), leaving.person(), line.to(), false, null));
    }

    private void move(CurrentUser user, Leaving leaving, LeavingLine line) {
        PersonId to = line.to();
        if (to == null) {
            throw new NobodyManages();
        }
        moves.carryOut(user, new CustomerId(line.record()), leaving.person(), to, to.equals(leaving.manager()));
    }

    /**
     * A leaving plan was approved: its customers go, except where somebody decided otherwise by hand.
     *
     * @throws LeavingEnded when the person is not, or no longer, on notice
     */
    @EventListener
    void on(RotationApproved approved) {
        if (!approved.leaving() || approved.moves().isEmpty()) {
            return;
        }
        PersonId leaver = approved.moves().get(0).from();
        if (!leavings.isOnNotice(leaver)) {
            throw new LeavingEnded();
        }
        PersonId manager = leavings.managerOver(leaver).orElse(null);
        Map<CustomerId, PersonId> byHand = leavings.chosen(leaver);
        for (RotationApproved.Move move : approved.moves()) {
            PersonId to = byHand.getOrDefault(move.customer(), move.to());
            moves.carryOut(approved.by(), move.customer(), leaver, to, Objects.equals(to, manager));
        }
    }
}
