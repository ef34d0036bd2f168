package com.keyuan.crm.territory;

import java.util.List;

/**
 * A plan found, with the proof of how good it is.
 *
 * @param choice for each customer of the problem the position of the option taken; -1 to stay
 * @param proofs the aims in their order
 */
public record RotationSolution(List<Integer> choice, List<Proof> proofs) {

    public RotationSolution {
        choice = List.copyOf(choice);
        proofs = List.copyOf(proofs);
    }

    /**
     * What was proven of an aim when its turn was.
     *
     * @param best the value reached then, which later aims may let go by the tolerance
     * @param bound no plan does better, given the aims before
     * @param reached the value of the plan as it is
     * @param gap how far the best may be from the bound, as a share
     */
    public record Proof(RotationAim aim, long best, long bound, long reached, double gap) {}

    /** The widest of the gaps. */
    public double gap() {
        return proofs.stream().mapToDouble(Proof::gap).max().orElse(0);
    }
}
