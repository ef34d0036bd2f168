package com.keyuan.crm.territory.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.territory.RotationProblem;
import com.keyuan.crm.territory.RotationSolution;
import com.keyuan.crm.territory.RotationSolver;
import org.junit.jupiter.api.Test;

class StagedRotationSolverTests {

    private final RotationSolver solver = new StagedRotationSolver();

    @Test
    void findsWhatTryingEveryPlanFinds() {
        for (long seed = 1; seed <= 500; seed++) {
            RotationProblem problem = RandomProblems.small(seed);
            RotationSolution solution = solver.solve(problem, (aim, done, of) -> {});
            assertThat(solution.proofs())
                    .as("seed %d", seed)
                    .extracting(RotationSolution.Proof::best)
                    .isEqualTo(EveryPlan.best(problem));
            assertThat(solution.gap()).isZero();
        }
    }

    @Test
    void findsTheSamePlanAgain() {
        RotationProblem problem = RandomProblems.large(60, 12, 3, 40, 7);
        assertThat(solver.solve(problem, (aim, done, of) -> {}))
                .isEqualTo(solver.solve(problem, (aim, done, of) -> {}));
    }
}
