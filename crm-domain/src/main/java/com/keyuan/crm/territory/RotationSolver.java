package com.keyuan.crm.territory;

/** Finds the best plan. The same problem gives the same plan. */
public interface RotationSolver {

    /** A plan whose gap is so small counts as solved. */
    double GAP = 0.001;

    /** @param progress told as each aim is reached */
    RotationSolution solve(RotationProblem problem, Progress progress);

    /** Hears how far a plan has come. */
    @FunctionalInterface
    interface Progress {

        /** @param aim the one being worked on now */
        void at(RotationAim aim, int done, int of);
    }
}
