package com.keyuan.crm.territory.persistence;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;

/** One aim of a plan of moderate size, solved to the end by OR-Tools' CP-SAT. */
final class CpSatStage {

    /** Deterministic time: the same work on every machine, a few seconds on most. */
    private static final double WORK = 2;

    private final Tableau tableau;
    private final int aim;
    private final long[] limits;
    private final Draft start;
    private final CpModel model = new CpModel();
    private final BoolVar[] arcs;
    private final Literal[] stays;
    private final IntVar[] excesses;

    private Draft best;
    private long bound;

    CpSatStage(Tableau tableau, int aim, long[] limits, Draft start, long bound) {
        this.tableau = tableau;
        this.aim = aim;
        this.limits = limits;
        this.start = start;
        this.best = start;
        this.bound = bound;
        arcs = new BoolVar[tableau.start[tableau.size]];
        stays = new Literal[tableau.size];
        excesses = new IntVar[tableau.people];
    }

    Draft best() {
        return best;
    }

    long bound() {
        return bound;
    }

    void run() {
        customers();
        rooms();
        shares();
        loads();
        for (int before = 0; before < aim; before++) {
            model.addLessOrEqual(sum(before), limits[before]);
        }
        model.addGreaterOrEqual(sum(aim), bound);
        model.minimize(sum(aim));
        solve();
    }

    private void customers() {
        for (int i = 0; i < tableau.size; i++) {
            List<Literal> all = new ArrayList<>();
            stays[i] = model.newBoolVar("");
            all.add(stays[i]);
            for (int arc = tableau.start[i]; arc < tableau.start[i + 1]; arc++) {
                arcs[arc] = model.newBoolVar("");
                model.addHint(arcs[arc], start.plan[i] == arc);
                all.add(arcs[arc]);
            }
            model.addExactlyOne(all);
        }
    }

    private void rooms() {
        LinearExprBuilder[] held = new LinearExprBuilder[tableau.people * 3];
        for (int place = 0; place < held.length; place++) {
            held[place] = LinearExpr.newBuilder();
        }
        for (int i = 0; i < tableau.size; i++) {
            held[tableau.holder[i] * 3 + tableau.tier[i]].add(stays[i]);
            for (int arc = tableau.start[i]; arc < tableau.start[i + 1]; arc++) {
                held[tableau.person[arc] * 3 + tableau.tier[i]].add(arcs[arc]);
            }
        }
        for (int place = 0; place < held.length; place++) {
            if (tableau.room[place] < tableau.size) {
                model.addLessOrEqual(held[place].build(), tableau.room[place]);
            }
        }
    }

    private void shares() {
        for (int j = 0; j < tableau.people; j++) {
            LinearExprBuilder revenue = LinearExpr.newBuilder();
            LinearExprBuilder moves = LinearExpr.newBuilder();
            long all = 0;
            for (int i = tableau.first[j]; i < tableau.first[j + 1]; i++) {
                revenue.addTerm(stays[i].not(), tableau.revenue[i]);
                moves.add(stays[i].not());
                all += tableau.revenue[i];
            }
            if (all > tableau.movable[j]) {
                Literal alone = model.newBoolVar("");
                model.addLessOrEqual(revenue.build(), tableau.movable[j]).onlyEnforceIf(alone.not());
                model.addLessOrEqual(moves.build(), 1).onlyEnforceIf(alone);
            }
        }
    }

    private void loads() {
        int load = -1;
        for (int a = 0; a <= aim; a++) {
            load = tableau.isLoad(a) ? a : load;
        }
        if (load < 0) {
            return;
        }
        LinearExprBuilder[] loads = new LinearExprBuilder[tableau.people];
        for (int j = 0; j < loads.length; j++) {
            loads[j] = LinearExpr.newBuilder().add(tableau.load[j]);
        }
        long most = 0;
        for (int i = 0; i < tableau.size; i++) {
            loads[tableau.holder[i]].addTerm(stays[i], tableau.weight[i]);
            for (int arc = tableau.start[i]; arc < tableau.start[i + 1]; arc++) {
                loads[tableau.person[arc]].addTerm(arcs[arc], tableau.weight[i]);
            }
            most += tableau.weight[i];
        }
        for (int j = 0; j < loads.length; j++) {
            excesses[j] = model.newIntVar(0, Math.max(0, tableau.load[j] + most - tableau.fairLoad), "");
            model.addLessOrEqual(loads[j].addTerm(excesses[j], -1).build(), tableau.fairLoad);
        }
    }

    private LinearExpr sum(int of) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        if (tableau.isLoad(of)) {
            for (IntVar excess : excesses) {
                sum.add(excess);
            }
            return sum.build();
        }
        for (int i = 0; i < tableau.size; i++) {
            sum.addTerm(stays[i], tableau.stayCost[of][i]);
            for (int arc = tableau.start[i]; arc < tableau.start[i + 1]; arc++) {
                sum.addTerm(arcs[arc], tableau.moveCost[of][arc]);
            }
        }
        return sum.build();
    }

    private void solve() {
        CpSolver solver = new CpSolver();
        // one worker and work instead of time: the same plan every time
        solver.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxDeterministicTime(WORK);
        CpSolverStatus status = solver.solve(model);
        if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
            int[] plan = new int[tableau.size];
            for (int i = 0; i < tableau.size; i++) {
                plan[i] = Tableau.STAY;
                for (int arc = tableau.start[i]; arc < tableau.start[i + 1]; arc++) {
                    plan[i] = solver.booleanValue(arcs[arc]) ? arc : plan[i];
                }
            }
            Draft found = new Draft(tableau, plan);
            best = found.value[aim] < best.value[aim] ? found : best;
            bound = Math.max(bound, (long) Math.ceil(solver.bestObjectiveBound() - 1e-6));
        }
    }
}
