package com.keyuan.crm.territory;

import java.util.Comparator;
import java.util.List;

/**
 * A plan: what it is worth before and after, and how well it is proven.
 *
 * @param stake yuan at stake if nobody moved, and with the plan
 * @param travel average steps to the new holder, over the moves
 */
public record RotationPlanPage(
        RotationPlanRow plan,
        List<RotationSolution.Proof> proofs,
        List<RotationLoad> loads,
        List<RotationTile> tiles,
        long wholeStake,
        long stake,
        double travel,
        boolean mayEdit,
        boolean mayExport,
        boolean mayApprove) {

    public RotationPlanPage {
        proofs = List.copyOf(proofs);
        loads = List.copyOf(loads);
        tiles = List.copyOf(tiles);
    }

    /** To whom a customer may be pinned: those whom the plan knows, by name. */
    public List<RotationLoad> people() {
        return loads.stream().sorted(Comparator.comparing(RotationLoad::name)).toList();
    }

    public double gini() {
        return BalanceRule.gini(loads.stream().map(RotationLoad::load).toList());
    }

    public double giniThen() {
        return BalanceRule.gini(loads.stream().map(RotationLoad::loadThen).toList());
    }

    public double dispersion() {
        return 100
                * BalanceRule.largest(loads.stream().map(RotationLoad::revenue).toList());
    }

    public double dispersionThen() {
        return 100
                * BalanceRule.largest(
                        loads.stream().map(RotationLoad::revenueThen).toList());
    }

    /** The largest load of anybody, before or after: what the bars are drawn against. */
    public long most() {
        return Math.max(
                1,
                loads.stream()
                        .mapToLong(load -> Math.max(load.load(), load.loadThen()))
                        .max()
                        .orElse(1));
    }
}
