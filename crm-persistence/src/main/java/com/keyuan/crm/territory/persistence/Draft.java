package com.keyuan.crm.territory.persistence;

import java.util.Arrays;

/** A plan in the making, with everything counted along: who holds how many, what moved from whom, each aim's value. */
final class Draft {

    final Tableau tableau;
    final int[] plan;
    final int[] held;
    final long[] moved;
    final int[] moves;
    final long[] load;
    final long[] value;

    /** How many customers are with somebody who has no room for them. */
    int over;

    /** @param plan an arc for each customer, or {@link Tableau#STAY} */
    Draft(Tableau tableau, int[] plan) {
        this.tableau = tableau;
        this.plan = plan.clone();
        held = new int[tableau.people * 3];
        moved = new long[tableau.people];
        moves = new int[tableau.people];
        load = tableau.load.clone();
        value = new long[tableau.aims.size()];
        for (int i = 0; i < tableau.size; i++) {
            int arc = plan[i];
            int to = tableau.at(i, arc);
            held[to * 3 + tableau.tier[i]]++;
            load[to] += tableau.weight[i];
            if (arc != Tableau.STAY) {
                moved[tableau.holder[i]] += tableau.revenue[i];
                moves[tableau.holder[i]]++;
            }
            for (int aim = 0; aim < value.length; aim++) {
                value[aim] += tableau.cost(aim, i, arc);
            }
        }
        for (int place = 0; place < held.length; place++) {
            over += Math.max(0, held[place] - tableau.room[place]);
        }
        countLoad();
    }

    static Draft staying(Tableau tableau) {
        int[] plan = new int[tableau.size];
        Arrays.fill(plan, Tableau.STAY);
        return new Draft(tableau, plan);
    }

    private void countLoad() {
        for (int aim = 0; aim < value.length; aim++) {
            if (tableau.isLoad(aim)) {
                value[aim] = Arrays.stream(load)
                        .map(one -> Math.max(0, one - tableau.fairLoad))
                        .sum();
            }
        }
    }

    /** Whether the new person has room, and the present one may let so much go. */
    boolean allows(int i, int arc) {
        int to = tableau.at(i, arc);
        int now = tableau.at(i, plan[i]);
        if (to != now && held[to * 3 + tableau.tier[i]] >= tableau.room[to * 3 + tableau.tier[i]]) {
            return false;
        }
        int holder = tableau.holder[i];
        return arc == Tableau.STAY
                || plan[i] != Tableau.STAY
                || moves[holder] == 0
                || moved[holder] + tableau.revenue[i] <= tableau.movable[holder];
    }

    /** What an aim would change by. */
    long change(int aim, int i, int arc) {
        if (tableau.isLoad(aim)) {
            return loadChange(i, arc);
        }
        return tableau.cost(aim, i, arc) - tableau.cost(aim, i, plan[i]);
    }

    long loadChange(int i, int arc) {
        int from = tableau.at(i, plan[i]);
        int to = tableau.at(i, arc);
        long weight = tableau.weight[i];
        return from == to
                ? 0
                : above(load[to] + weight) - above(load[to]) + above(load[from] - weight) - above(load[from]);
    }

    private long above(long load) {
        return Math.max(0, load - tableau.fairLoad);
    }

    void set(int i, int arc) {
        for (int aim = 0; aim < value.length; aim++) {
            value[aim] += change(aim, i, arc);
        }
        int from = tableau.at(i, plan[i]);
        int to = tableau.at(i, arc);
        int left = from * 3 + tableau.tier[i];
        int taken = to * 3 + tableau.tier[i];
        over -= held[left]-- > tableau.room[left] ? 1 : 0;
        over += held[taken]++ >= tableau.room[taken] ? 1 : 0;
        load[from] -= tableau.weight[i];
        load[to] += tableau.weight[i];
        int step = (arc == Tableau.STAY ? 0 : 1) - (plan[i] == Tableau.STAY ? 0 : 1);
        moves[tableau.holder[i]] += step;
        moved[tableau.holder[i]] += step * tableau.revenue[i];
        plan[i] = arc;
    }

    /** Whether every aim before this one keeps its limit. */
    boolean within(long[] limits, int aim) {
        for (int before = 0; before < aim; before++) {
            if (value[before] > limits[before]) {
                return false;
            }
        }
        return true;
    }
}
