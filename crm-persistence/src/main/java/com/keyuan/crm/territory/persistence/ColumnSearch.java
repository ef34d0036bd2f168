package com.keyuan.crm.territory.persistence;

import com.keyuan.crm.territory.RotationAim;
import com.keyuan.crm.territory.RotationSolver;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds for one aim the prices at which the bound is highest, and a plan close to it: the best mixture of the columns known
 * gives prices, at these each holder's best column is looked for, and so on until none is worth more (column generation).
 * Prices are taken between those of the mixture and the best so far, which calms the search. Always the same steps.
 */
final class ColumnSearch implements AutoCloseable {

    private static final int STEPS = 60;
    private static final double CALM = 0.5;

    /** How much of the gap the mixture may leave; the rest is for making a plan of it. */
    private static final double MIXTURE = 0.1;

    /** How often, and by how much, a plan is tried that keeps farther away from the limits. */
    private static final int MARGINS = 5;

    private static final double MARGIN = 2e-5;

    /** Plans whose parts a sweep may take over. */
    private static final int OTHERS = 4;

    private final Tableau tableau;
    private final Master master;
    private final int aim;
    private final long[] limits;
    private final int[] mostMoves;

    /** The best plan so far; keeps all rules and limits. */
    private Draft best;

    private double bound = Double.NEGATIVE_INFINITY;
    private @Nullable Prices center;
    private int[] relaxed;
    private List<Column> mixed = List.of();

    /**
     * @param limits of the aims before
     * @param mostMoves by holder
     * @param start a plan that keeps all rules and limits
     * @param columns worth to begin with
     */
    ColumnSearch(Tableau tableau, int aim, long[] limits, int[] mostMoves, Draft start, List<Column> columns) {
        this.tableau = tableau;
        this.master = new Master(tableau, aim, limits, start.value[aim]);
        this.aim = aim;
        this.limits = limits;
        this.mostMoves = mostMoves;
        this.best = start;
        this.relaxed = start.plan;
        columns.forEach(master::add);
        master.add(start.plan);
    }

    Draft best() {
        return best;
    }

    /** What the best mixture is made of. */
    List<Column> mixed() {
        return mixed;
    }

    /** A whole number: no plan has less. */
    long bound() {
        return Math.max(0, whole(bound / master.scale()));
    }

    boolean solved(double gap) {
        return gap(best.value[aim]) <= gap;
    }

    private double gap(long value) {
        RotationAim one = tableau.aims.get(aim);
        return one.gap(value, bound(), tableau.size);
    }

    private static long whole(double exact) {
        return (long) Math.ceil(exact - 1e-6 - Math.abs(exact) * 1e-9);
    }

    void run() {
        generate(0);
        mixed = master.mixed();
        plan(mixed);
        for (int turn = 0; turn < MARGINS && !solved(RotationSolver.GAP); turn++) {
            master.leaveMargin(MARGIN);
            generate(1e-5);
            plan(master.mixed());
        }
    }

    /**
     * Looks for columns until they are worth no more; only then for what the mixture has too little of.
     *
     * @param least which part a step has to gain; 0 for looking until the bound is near
     */
    private void generate(double least) {
        double value = master.solve();
        double before = Double.MAX_VALUE;
        for (int step = 0; step < STEPS && !master.isTired(); step++) {
            boolean enough = isNear(value) || (least > 0 && value > before * (1 - least));
            if ((enough || !extend()) && !master.bindShort()) {
                return;
            }
            before = enough ? Double.MAX_VALUE : value;
            value = master.solve();
        }
    }

    /** Whether the mixture is so near to the bound that more columns are worth little. */
    private boolean isNear(double value) {
        return gap(whole(value / master.scale())) <= MIXTURE * RotationSolver.GAP;
    }

    /** @return whether columns were found that the mixture may gain by */
    private boolean extend() {
        Prices prices = master.prices();
        return (center != null && look(prices.towards(center, CALM))) || look(prices);
    }

    private boolean look(Prices prices) {
        Relaxation relaxation = new Relaxation(tableau, aim, limits, prices, mostMoves);
        if (relaxation.bound >= bound) {
            bound = relaxation.bound;
            center = prices;
            relaxed = relaxation.plan;
        }
        return master.add(relaxation.plan);
    }

    /**
     * Makes a plan of a mixture.
     *
     * @param columns what weighs most first
     */
    private void plan(List<Column> columns) {
        if (!solved(0)) {
            List<int[]> plans = ranked(columns);
            sweep(plans.get(0), plans);
            if (!solved(RotationSolver.GAP)) {
                plans.add(relaxed);
                sweep(relaxed, plans);
                sweep(best.plan, plans);
            }
        }
    }

    private void sweep(int[] start, List<int[]> others) {
        Draft draft = new Draft(tableau, start);
        if (new Sweep(draft, aim, limits, master.prices().aim, others).run() && draft.value[aim] < best.value[aim]) {
            best = draft;
        }
    }

    /** A plan of what weighs most of each holder's, then of what weighs second most and so on. */
    private List<int[]> ranked(List<Column> columns) {
        List<int[]> plans =
                new ArrayList<>(Stream.generate(best.plan::clone).limit(OTHERS).toList());
        int[] rank = new int[tableau.people];
        for (Column column : columns) {
            if (rank[column.holder] < OTHERS) {
                int[] plan = plans.get(rank[column.holder]++);
                System.arraycopy(column.arcs, 0, plan, tableau.first[column.holder], column.arcs.length);
            }
        }
        return plans;
    }

    @Override
    public void close() {
        master.close();
    }
}
