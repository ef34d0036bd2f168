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
     * @param leaving whether somebody leaves, which counts for no limit of moves
     * @return what was left out, and why
     */
    public Map<CustomerId, PlanObstacle> carryOut(CurrentUser by, boolean leaving, List<PlanMove> moves) {
        if (moves.isEmpty()) {
            return Map.of();
        }
        AllocationPolicy policy = policies.effectiveOn(BusinessZone.today(clock));
        Map<PersonId, Receiver> receivers = facts.receivers(moves);
        Instant since = clock.instant().minus(Duration.ofDays(policy.pool().moveDays()));
        Map<CustomerId, Standing> standings = facts.standings(moves, since);
        Map<CustomerId, PlanObstacle> leftOut = new PlanFitRule(policy, receivers, standings, !leaving).leftOut(moves);
        AllocationReason reason = leaving ? AllocationReason.LEAVING : AllocationReason.ROTATION;
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
