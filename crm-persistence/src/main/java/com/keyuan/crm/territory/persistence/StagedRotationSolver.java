package com.keyuan.crm.territory.persistence;

import com.google.ortools.Loader;
import com.keyuan.crm.territory.RotationAim;
import com.keyuan.crm.territory.RotationProblem;
import com.keyuan.crm.territory.RotationSolution;
import com.keyuan.crm.territory.RotationSolver;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * One aim after the other by column generation, which alone solves large plans; what it leaves open of a plan of moderate
 * size goes to CP-SAT. Why: docs/decisions/0012.
 */
@Component
class StagedRotationSolver implements RotationSolver {

    /** Plans with more options than this are left to the columns. */
    private static final int EXACT_ARCS = 6_000;

    /** Plans with no more customers than this are solved to the end, not only to the gap. */
    private static final int SMALL = 150;

    @Override
    public RotationSolution solve(RotationProblem problem, Progress progress) {
        Loader.loadNativeLibraries();
        Tableau tableau = new Tableau(problem);
        int[] mostMoves = mostMoves(tableau);
        int aims = tableau.aims.size();
        long[] limits = new long[aims];
        long[] values = new long[aims];
        long[] bounds = new long[aims];
        Draft draft = Draft.staying(tableau);
        List<Column> columns = List.of();
        for (int aim = 0; aim < aims; aim++) {
            progress.at(tableau.aims.get(aim), aim, aims);
            try (ColumnSearch search = new ColumnSearch(tableau, aim, limits, mostMoves, draft, columns)) {
                search.run();
                draft = search.best();
                columns = search.mixed();
                bounds[aim] = search.bound();
                if (!search.solved(tableau.size <= SMALL ? 0 : GAP) && tableau.start[tableau.size] <= EXACT_ARCS) {
                    draft = exactly(tableau, aim, limits, draft, bounds);
                }
            }
            values[aim] = draft.value[aim];
            if (aim + 1 < aims) {
                limit(problem, tableau, values, limits, aim + 1);
            }
        }
        return new RotationSolution(tableau.choice(draft.plan), proofs(tableau, draft, values, bounds));
    }

    private static void limit(RotationProblem problem, Tableau tableau, long[] values, long[] limits, int next) {
        for (int before = 0; before < next; before++) {
            RotationAim aim = tableau.aims.get(before);
            double share = problem.share(aim, tableau.aims.get(next));
            limits[before] = aim.limit(values[before], tableau.size, tableau.leaving, share);
        }
    }

    private static Draft exactly(Tableau tableau, int aim, long[] limits, Draft draft, long[] bounds) {
        CpSatStage stage = new CpSatStage(tableau, aim, limits, draft, bounds[aim]);
        stage.run();
        bounds[aim] = stage.bound();
        return stage.best();
    }

    private static List<RotationSolution.Proof> proofs(Tableau tableau, Draft draft, long[] values, long[] bounds) {
        List<RotationSolution.Proof> proofs = new ArrayList<>();
        for (int aim = 0; aim < values.length; aim++) {
            RotationAim one = tableau.aims.get(aim);
            double gap = one.gap(values[aim], bounds[aim], tableau.size);
            proofs.add(new RotationSolution.Proof(one, values[aim], bounds[aim], draft.value[aim], gap));
        }
        return proofs;
    }

    /** How many customers can move from each person at most: the smallest ones. */
    private static int[] mostMoves(Tableau tableau) {
        int[] most = new int[tableau.people];
        for (int j = 0; j < tableau.people; j++) {
            long left = tableau.movable[j];
            long[] revenue = IntStream.range(tableau.first[j], tableau.first[j + 1])
                    .filter(i -> tableau.start[i] < tableau.start[i + 1])
                    .mapToLong(i -> tableau.revenue[i])
                    .sorted()
                    .toArray();
            while (most[j] < revenue.length && revenue[most[j]] <= left) {
                left -= revenue[most[j]++];
            }
            most[j] = Math.max(most[j], Math.min(1, revenue.length));
        }
        return most;
    }
}
