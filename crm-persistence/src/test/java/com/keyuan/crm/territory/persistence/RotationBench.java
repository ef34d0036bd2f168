package com.keyuan.crm.territory.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.shared.BenchFigures;
import com.keyuan.crm.territory.RotationAim;
import com.keyuan.crm.territory.RotationProblem;
import com.keyuan.crm.territory.RotationScore;
import com.keyuan.crm.territory.RotationSolution;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How long a large plan takes, how close to the best it is proven to be, and what plans worth nothing are worth beside
 * it. Not part of the build: {@code bench/run.sh rotation --customers 20000 --people 300}.
 */
class RotationBench {

    private static final int PEOPLE = Integer.getInteger("bench.people", 500);

    @Test
    void solvesALargePlan() throws Exception {
        RotationProblem problem = RandomProblems.large(BenchFigures.customers(), PEOPLE, 15, 400, 42);
        try (BenchFigures figures = new BenchFigures("rotation")) {
            figures.note("customers", BenchFigures.customers());
            figures.note("people", PEOPLE);
            RotationSolution[] solution = new RotationSolution[1];
            figures.timed(
                    "solve", () -> solution[0] = new StagedRotationSolver().solve(problem, (aim, done, of) -> {}));
            assertThat(RotationScore.keepsRules(problem, solution[0].choice())).isTrue();
            for (RotationSolution.Proof proof : solution[0].proofs()) {
                figures.note("gap of " + proof.aim() + " %", 100 * proof.gap());
            }
            List<Integer> stay = Collections.nCopies(problem.customers().size(), -1);
            List<Integer> greedy = GreedyPlan.of(problem);
            assertThat(RotationScore.keepsRules(problem, greedy)).isTrue();
            for (RotationAim aim : problem.aims()) {
                figures.note(aim + " of the plan", RotationScore.value(problem, solution[0].choice(), aim));
                figures.note(aim + " of the greedy plan", RotationScore.value(problem, greedy, aim));
                figures.note(aim + " where all stay", RotationScore.value(problem, stay, aim));
            }
            Runtime runtime = Runtime.getRuntime();
            figures.note("heap MB", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        }
    }
}
