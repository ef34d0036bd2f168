package com.keyuan.crm.allocation;

import com.keyuan.crm.allocation.MoveHindrance.Kind;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.people.Level;
import java.util.Optional;

/**
 * Whether a customer of a tier may go to somebody: the tier asks for experience, the person has room for it, and the
 * customer has not gone from hand to hand too often. Holds for new moves only: a customer that is held already and no
 * longer fits is due for a change, not taken away.
 */
public final class MatchRule {

    private MatchRule() {}

    /** What is asked of every move: first whether the person has an interest of their own at the customer, which bars from it. */
    public static Optional<MoveHindrance> hindrance(
            AllocationPolicy policy, Tier tier, Receiver receiver, int movesLately, boolean interested) {
        return interested
                ? Optional.of(MoveHindrance.of(Kind.INTEREST))
                : hindrance(policy, tier, receiver, movesLately);
    }

    /** @param movesLately moves from holder to holder within the days of the policy */
    public static Optional<MoveHindrance> hindrance(
            AllocationPolicy policy, Tier tier, Receiver receiver, int movesLately) {
        if (!policy.fits(tier, receiver.level())) {
            boolean seniorOnly = policy.from().get(tier) == Level.SENIOR;
            return Optional.of(MoveHindrance.of(seniorOnly ? Kind.SENIOR_ONLY : Kind.NOT_FOR_NEW, tier));
        }
        int room = policy.capacity(receiver.level(), tier);
        if (receiver.held(tier) >= room) {
            return Optional.of(MoveHindrance.of(Kind.FULL, tier, receiver.held(tier), room));
        }
        int most = policy.pool().movesAtMost();
        if (movesLately >= most) {
            return Optional.of(MoveHindrance.of(
                    Kind.MOVED_TOO_OFTEN, movesLately, policy.pool().moveDays()));
        }
        return Optional.empty();
    }
}
