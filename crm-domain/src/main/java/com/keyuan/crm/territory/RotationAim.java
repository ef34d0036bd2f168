package com.keyuan.crm.territory;

/**
 * What a plan is to be good at, in strict order: an earlier aim gives way to a later one by its tolerance at most. Every
 * aim is a whole number to be kept low. A customer that stays although due counts as its dearest move would, so that no
 * aim is served by leaving somebody where they are.
 */
public enum RotationAim {
    /** Moves that a manager has pinned and that the plan does not make. */
    PINNED(0),
    /** Due customers that stay; the tolerance is of those that move. */
    MOVED(0.01),
    /** Of a leaving plan: customers that the manager has to hold. */
    BY_MANAGER(0),
    /** Of a leaving plan: moves to somebody who does not work the customer's territory. */
    OUT_OF_TERRITORY(0),
    /** Of a leaving plan: moves to somebody who held the customer not long ago. */
    TO_FORMER(0),
    /** Customers for whom the plan says something else than the one before. */
    STABLE(0.01),
    /** Trust and money at stake, in yuan: {@link StakeRule}. */
    TRUST(0.01),
    /** Steps between regions: {@link TravelRule}. */
    TRAVEL(0.01),
    /** Load (A 4, B 2, C 1) above the fair share of whoever has more: {@link RotationProblem#fairLoad()}. */
    LOAD(0.01),
    /** 0 for a person who knows the industry well, 1 somewhat, 2 not at all. */
    EXPERIENCE(0.01);

    private final double tolerance;

    RotationAim(double tolerance) {
        this.tolerance = tolerance;
    }

    public double tolerance() {
        return tolerance;
    }

    /**
     * How far the next aim may let this one go. Each later aim has an even share of the tolerance, so that the last one
     * still has some and all together stay within it.
     *
     * @param best the value reached
     * @param due how many customers the plan is about
     * @param share which part of the tolerance may be used up by now, 0 to 1
     */
    public long limit(long best, int due, boolean leaving, double share) {
        double allowed = leaving && this == MOVED ? 0 : tolerance * share;
        if (this == MOVED) {
            return due - (long) Math.ceil((due - best) * (1 - allowed) - 1e-9);
        }
        return best + (long) Math.floor(best * allowed + 1e-9);
    }

    /**
     * How far a value may be from the best there is, as a share: of the moves for {@link #MOVED}, of the value for the
     * others.
     *
     * @param bound no plan does better than this
     */
    public double gap(long value, long bound, int due) {
        if (value <= bound) {
            return 0;
        }
        return (double) (value - bound) / (this == MOVED ? due - bound : value);
    }
}
