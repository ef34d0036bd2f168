package com.keyuan.crm.allocation;

import com.keyuan.crm.allocation.PlanFacts.Standing;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.shared.PersonId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which moves of an approved plan still hold. Room is counted as if all that hold were carried out at one moment: what
 * somebody gives away makes room for what they receive. When a move falls away so does the room it made, and the count
 * begins again.
 */
final class PlanFitRule {

    private final AllocationPolicy policy;
    private final Map<PersonId, Receiver> receivers;
    private final Map<CustomerId, Standing> standings;
    /** Whether the limit of moves in some days holds; not when somebody leaves. */
    private final boolean limited;
    /** Who takes what nobody took, whatever their level and room; null where nobody does. */
    private final @Nullable PersonId last;

    PlanFitRule(
            AllocationPolicy policy,
            Map<PersonId, Receiver> receivers,
            Map<CustomerId, Standing> standings,
            boolean limited,
            @Nullable PersonId last) {
        this.policy = policy;
        this.receivers = receivers;
        this.standings = standings;
        this.limited = limited;
        this.last = last;
    }

    /** What is left out, with why; earlier moves have the first claim to the room. */
    Map<CustomerId, PlanObstacle> leftOut(List<PlanMove> moves) {
        Map<CustomerId, PlanObstacle> out = new LinkedHashMap<>();
        for (PlanMove move : moves) {
            PlanObstacle obstacle = ofItself(move);
            if (obstacle != null) {
                out.put(move.customer(), obstacle);
            }
        }
        boolean again = true;
        while (again) {
            again = withoutRoom(moves, out);
        }
        return out;
    }

    private @Nullable PlanObstacle ofItself(PlanMove move) {
        Standing now = standings.get(move.customer());
        if (now == null || !move.from().equals(now.holder())) {
            return PlanObstacle.HOLDER_CHANGED;
        }
        if (move.to().equals(last)) {
            return null;
        }
        Receiver receiver = receivers.get(move.to());
        if (receiver == null) {
            return PlanObstacle.RECEIVER_GONE;
        }
        if (now.receiverInterested()) {
            return PlanObstacle.INTEREST;
        }
        if (!policy.fits(now.tier(), receiver.level())) {
            return PlanObstacle.LEVEL;
        }
        return limited && now.movesLately() >= policy.pool().movesAtMost() ? PlanObstacle.MOVED_TOO_OFTEN : null;
    }

    private boolean withoutRoom(List<PlanMove> moves, Map<CustomerId, PlanObstacle> out) {
        Map<Shelf, Integer> taken = new HashMap<>();
        List<PlanMove> standing =
                moves.stream().filter(move -> !out.containsKey(move.customer())).toList();
        List<PlanMove> bound =
                standing.stream().filter(move -> !move.to().equals(last)).toList();
        for (PlanMove move : standing) {
            taken.merge(new Shelf(move.from(), tier(move)), -1, Integer::sum);
        }
        for (PlanMove move : bound) {
            Receiver receiver = Objects.requireNonNull(receivers.get(move.to()));
            Shelf shelf = new Shelf(move.to(), tier(move));
            int held = receiver.held(shelf.tier()) + taken.getOrDefault(shelf, 0);
            if (held >= policy.capacity(receiver.level(), shelf.tier())) {
                out.put(move.customer(), PlanObstacle.FULL);
            } else {
                taken.merge(shelf, 1, Integer::sum);
            }
        }
        return moves.size() - out.size() < standing.size();
    }

    private Tier tier(PlanMove move) {
        return Objects.requireNonNull(standings.get(move.customer())).tier();
    }

    /** What one person holds of one tier. */
    private record Shelf(PersonId person, Tier tier) {}
}
