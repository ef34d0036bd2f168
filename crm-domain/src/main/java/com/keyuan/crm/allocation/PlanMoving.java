package com.keyuan.crm.allocation;

import com.keyuan.crm.allocation.PlanFacts.Standing;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries out the moves of an approved plan, each of which begins a handover. Who may approve was asked there. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@RequiredArgsConstructor
public class PlanMoving {

    private final PlanFacts facts;
    private final AllocationPolicies policies;
    private final AllocationMoving moving;
    private final Clock clock;

    /**
     * The holders change at once. Level, capacity and limits are asked again for all moves together; what no longer
     * holds is left out, the rest is carried out.
     *
     * @return what was left out, and why
     */
    public Map<CustomerId, PlanObstacle> carryOut(CurrentUser by, List<PlanMove> moves) {
        return carryOut(by, AllocationReason.ROTATION, null, moves);
    }

    /**
     * The same for the customers of somebody who leaves, which counts for no limit of moves.
     *
     * @param last who takes what nobody took, whatever their level and room; null where nobody does
     * @return what was left out, and why
     */
    public Map<CustomerId, PlanObstacle> handOn(CurrentUser by, @Nullable PersonId last, List<PlanMove> moves) {
        return carryOut(by, AllocationReason.LEAVING, last, moves);
    }

    /** Holds fast what these moves depend on, before they are carried out part by part. */
    public void hold(List<PlanMove> moves) {
        facts.hold(moves);
    }

    private Map<CustomerId, PlanObstacle> carryOut(
            CurrentUser by, AllocationReason reason, @Nullable PersonId last, List<PlanMove> moves) {
        if (moves.isEmpty()) {
            return Map.of();
        }
        AllocationPolicy policy = policies.effectiveOn(BusinessZone.today(clock));
        Map<PersonId, Receiver> receivers = facts.receivers(moves);
        Instant since = clock.instant().minus(Duration.ofDays(policy.pool().moveDays()));
        Map<CustomerId, Standing> standings = facts.standings(moves, since);
        Map<CustomerId, PlanObstacle> leftOut =
                new PlanFitRule(policy, receivers, standings, reason != AllocationReason.LEAVING, last).leftOut(moves);
        for (PlanMove move : moves) {
            if (!leftOut.containsKey(move.customer())) {
                Standing now = Objects.requireNonNull(standings.get(move.customer()));
                moving.carryOut(
                        by, new Move(AllocationId.next(), move.customer(), now.allocation(), move.to(), reason, null));
            }
        }
        return leftOut;
    }
}
