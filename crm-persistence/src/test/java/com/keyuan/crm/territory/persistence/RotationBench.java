package com.keyuan.crm.territory.persistence;

import com.keyuan.crm.territory.RotationProblem;
import com.keyuan.crm.territory.RotationScore;
import com.keyuan.crm.territory.RotationSolution;
import org.junit.jupiter.api.Test;

/** How long large plans take, and how close to the best they are proven to be. Not part of the build. */
class RotationBench {

    private static final int CUSTOMERS = Integer.getInteger("bench.customers", 100_000);
    private static final int PEOPLE = Integer.getInteger("bench.people", 500);

    @Test
    void solvesALargePlan() {
        RotationProblem problem = RandomProblems.large(CUSTOMERS, PEOPLE, 15, 400, 42);
        for (int time = 0; time < 2; time++) {
            long start = System.nanoTime();
            StringBuilder at = new StringBuilder();
            RotationSolution solution = new StagedRotationSolver()
                    .solve(problem, (aim, done, of) -> at.append("%s %.1fs  ".formatted(aim, since(start))));
            System.out.printf("%s%nsolved in %.1f s, gap %.4f %%%n", at, since(start), solution.gap() * 100);
            solution.proofs().forEach(System.out::println);
            System.out.println(RotationScore.keepsRules(problem, solution.choice()));
        }
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("heap %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
