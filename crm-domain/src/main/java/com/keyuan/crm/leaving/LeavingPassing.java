package com.keyuan.crm.leaving;

import com.keyuan.crm.allocation.PlanMove;
import com.keyuan.crm.allocation.PlanMoving;
import com.keyuan.crm.allocation.PlanObstacle;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.contract.ResponsibilityId;
import com.keyuan.crm.contract.ResponsibilityPassing;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.territory.RotationApproved;
import com.keyuan.crm.territory.RotationDeciding;
import com.keyuan.crm.territory.RotationRecords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Passes on what a leaving's lines say, as far as each of them still holds when it is done. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@RequiredArgsConstructor
class LeavingPassing {

    private static final List<LeavingKind> GIVEN =
            List.of(LeavingKind.TASK, LeavingKind.CASE, LeavingKind.OPPORTUNITY, LeavingKind.CONTRACT);

    private final Leavings leavings;
    private final ResponsibilityPassing serving;
    private final PlanMoving moving;
    private final RotationRecords records;
    private final Audit audit;

    /** Holds fast all people and customers that the approval is about, in the order in which every plan holds them. */
    void hold(Leaving leaving) {
        moving.hold(leavings.lines(leaving.id(), List.of(LeavingKind.CUSTOMER)).stream()
                .flatMap(line -> Stream.of(line.to(), leaving.manager())
                        .filter(Objects::nonNull)
                        .map(to -> new PlanMove(new CustomerId(line.record()), leaving.person(), to)))
                .toList());
    }

    /** What goes on by itself goes to whoever takes it; first, as it would go with its customer otherwise. */
    void giveOn(CurrentUser user, Leaving leaving) {
        List<LeavingLine> lines = leavings.lines(leaving.id(), GIVEN);
        List<LeavingLine> served = leavings.lines(leaving.id(), List.of(LeavingKind.RESPONSIBILITY));
        leavings.giveOn(leaving.id());
        lines.stream()
                .filter(line -> line.to() != null)
                .forEach(line -> audit.changed(
                        user,
                        new SourceRef(table(line.kind()), line.record()),
                        Changes.none().field("person", leaving.person(), line.to())));
        served.forEach(line -> serving.handOn(user, new ResponsibilityId(line.record()), line.to()));
    }

    private static String table(LeavingKind kind) {
        return switch (kind) {
            case TASK -> "task";
            case CASE -> "service_case";
            default -> kind.name().toLowerCase(Locale.ROOT);
        };
    }

    /**
     * The customers that no plan moved; where a choice does not hold any more the manager has it.
     *
     * @return for how many that is so
     * @throws NobodyManages when there is nobody to have what nobody took
     */
    long giveCustomers(CurrentUser user, Leaving leaving) {
        List<PlanMove> moves = leavings.lines(leaving.id(), List.of(LeavingKind.CUSTOMER)).stream()
                .map(line -> new PlanMove(new CustomerId(line.record()), leaving.person(), somebody(line.to())))
                .toList();
        Set<CustomerId> hindered = moving.handOn(user, leaving.manager(), moves).keySet();
        moving.handOn(
                user,
                leaving.manager(),
                hindered.stream()
                        .map(customer -> new PlanMove(customer, leaving.person(), somebody(leaving.manager())))
                        .toList());
        return hindered.size();
    }

    private static PersonId somebody(@Nullable PersonId to) {
        if (to == null) {
            throw new NobodyManages();
        }
        return to;
    }

    /** @throws LeavingEnded when the person is not, or no longer, on notice */
    @EventListener
    void on(RotationDeciding deciding) {
        open(deciding.leaver());
    }

    /**
     * A leaving plan was approved: its customers go, except where somebody decided otherwise by hand. What no longer holds
     * is left out, and is the manager's when the leaving is approved.
     */
    @EventListener
    void on(RotationApproved approved) {
        if (!approved.leaving() || approved.moves().isEmpty()) {
            return;
        }
        Leaving leaving = open(approved.moves().get(0).from());
        if (!approved.plan().equals(leaving.plan())) {
            leavings.plan(leaving.id(), approved.plan());
        }
        giveOn(approved.by(), leaving);
        Map<CustomerId, PersonId> byHand = leavings.chosen(leaving.id());
        Map<CustomerId, PlanObstacle> leftOut = moving.handOn(
                approved.by(),
                leaving.manager(),
                approved.moves().stream()
                        .map(move -> new PlanMove(
                                move.customer(), move.from(), byHand.getOrDefault(move.customer(), move.to())))
                        .toList());
        records.leaveOut(approved.plan(), leftOut);
    }

    private Leaving open(PersonId leaver) {
        return leavings.lockOpen(leaver).orElseThrow(LeavingEnded::new);
    }
}
