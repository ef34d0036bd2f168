package com.keyuan.crm.territory.persistence;

import java.util.Arrays;
import java.util.List;

/**
 * Betters a plan step by step: one customer at a time, and one holder at a time by what another plan does with all of
 * that holder's customers, since single changes fail where the share of revenue is used up.
 */
final class Sweep {

    private static final double[] STRESS = {1.02, 1.1, 1.3, 2, 6, 50, 1e3, 1e6, 1e6};
    private static final int ROUNDS = 4;

    private final Draft draft;
    private final Tableau tableau;
    private final int aim;
    private final long[] limits;
    private final Merit merit;
    private final List<int[]> others;

    /** @param others plans whose parts may be taken over */
    Sweep(Draft draft, int aim, long[] limits, double[] price, List<int[]> others) {
        this.draft = draft;
        this.tableau = draft.tableau;
        this.aim = aim;
        this.limits = limits;
        this.merit = new Merit(aim, limits, price, tableau.size);
        this.others = others;
    }

    /** @return whether all limits are kept in the end */
    boolean run() {
        for (int round = 0; round < ROUNDS && draft.over > 0; round++) {
            makeRoom();
        }
        if (draft.over > 0) {
            return false;
        }
        for (int level = 0; level < STRESS.length && !draft.within(limits, aim); level++) {
            merit.stress(STRESS[level]);
            holders();
            customers();
        }
        merit.stress(1e6);
        for (int round = 0; round < ROUNDS && customers() + holders() > tableau.size / 1000; round++) {}
        return draft.within(limits, aim);
    }

    /** Whoever came to a person without room goes elsewhere. Who stays may take the place of somebody who came. */
    private void makeRoom() {
        for (int i = 0; i < tableau.size; i++) {
            int arc = draft.plan[i];
            int place = tableau.at(i, arc) * 3 + tableau.tier[i];
            if (arc != Tableau.STAY && draft.held[place] > tableau.room[place]) {
                draft.set(i, best(i, Double.MAX_VALUE, Tableau.STAY));
            }
        }
    }

    private int customers() {
        int changed = 0;
        for (int i = 0; i < tableau.size; i++) {
            int arc = best(i, -1e-9, draft.plan[i]);
            if (arc != draft.plan[i]) {
                draft.set(i, arc);
                changed++;
            }
        }
        return changed;
    }

    private int best(int i, double below, int otherwise) {
        int best = otherwise;
        double least = below;
        for (int arc = tableau.start[i] - 1; arc < tableau.start[i + 1]; arc++) {
            int to = arc < tableau.start[i] ? Tableau.STAY : arc;
            if (to != draft.plan[i]) {
                double change = merit.change(draft, i, to);
                if (change < least && draft.allows(i, to)) {
                    best = to;
                    least = change;
                }
            }
        }
        return best;
    }

    private int holders() {
        int changed = 0;
        for (int j = 0; j < tableau.people; j++) {
            for (int[] other : others) {
                int[] now = Arrays.copyOfRange(draft.plan, tableau.first[j], tableau.first[j + 1]);
                double before = merit.of(draft);
                put(j, Arrays.copyOfRange(other, tableau.first[j], tableau.first[j + 1]));
                if (draft.over > 0 || merit.of(draft) >= before - 1e-9) {
                    put(j, now);
                } else {
                    changed++;
                }
            }
        }
        return changed;
    }

    private void put(int j, int[] arcs) {
        for (int k = 0; k < arcs.length; k++) {
            if (draft.plan[tableau.first[j] + k] != arcs[k]) {
                draft.set(tableau.first[j] + k, arcs[k]);
            }
        }
    }
}
