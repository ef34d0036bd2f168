package com.keyuan.crm.territory.persistence;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.IntegerParam;
import com.google.ortools.linearsolver.MPSolverParameters.PresolveValues;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The best mixture of the columns found so far: parts of each holder's, so that all together keep room, load and the limits
 * of the aims before (the master problem of Dantzig and Wolfe). Its prices say which columns are worth looking for; no more
 * holders are truly mixed than there are shared limits that bind.
 */
final class Master implements AutoCloseable {

    /** What passing a limit of an aim before costs: more than any plan gains by it. */
    private static final double BEYOND = 10_000;

    /** Steps of the simplex method for one aim, beyond which the mixture is left as it is: where nearly nobody has room. */
    private static final long WORK = 25_000;

    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

    private final Tableau tableau;
    private final int aim;
    private final MPSolver solver = MPSolver.createSolver("GLOP");
    private final MPSolverParameters parameters = new MPSolverParameters();

    /** By holder: the parts of its columns are one whole. */
    private final MPConstraint[] whole;

    private final SharedRows shared;

    /** By aim, of those before. */
    private final MPConstraint[] limit;

    /** By aim: what a unit of it counts. */
    private final double[] unit;

    /** The position of the aim that load counts for; -1 while it does not count yet. */
    private final int balance;

    private final boolean mayExceed;
    private long work;
    private final List<Column> columns = new ArrayList<>();
    private final List<MPVariable> parts = new ArrayList<>();
    private final Set<Column> known = new HashSet<>();

    /**
     * @param aim what the mixture is to be good at; those before it are bounded
     * @param value what a plan known reaches by it
     */
    Master(Tableau tableau, int aim, long[] limits, long value) {
        this.tableau = tableau;
        this.aim = aim;
        whole = new MPConstraint[tableau.people];
        limit = new MPConstraint[aim];
        unit = new double[aim + 1];
        balance = IntStream.rangeClosed(0, aim)
                .filter(tableau::isLoad)
                .findFirst()
                .orElse(-1);
        mayExceed = balance == aim || (balance >= 0 && limits[balance] > 0);
        shared = new SharedRows(tableau, solver, balance >= 0);
        // with it every solution would begin anew
        parameters.setIntegerParam(IntegerParam.PRESOLVE, PresolveValues.PRESOLVE_OFF.swigValue());
        solver.objective().setMinimization();
        Arrays.setAll(whole, j -> solver.makeConstraint(1, 1));
        Arrays.setAll(unit, of -> tableau.size / (double) Math.max(1, of == aim ? value : limits[of]));
        Arrays.setAll(limit, before -> limit(unit[before] * limits[before]));
    }

    private MPConstraint limit(double most) {
        MPConstraint row = solver.makeConstraint(-NO_LIMIT, most);
        MPVariable beyond = solver.makeNumVar(0, NO_LIMIT, "");
        row.setCoefficient(beyond, -1);
        solver.objective().setCoefficient(beyond, BEYOND);
        return row;
    }

    /**
     * Takes in what a plan does with each holder's customers.
     *
     * @return whether anything of it is new
     */
    boolean add(int[] plan) {
        int before = columns.size();
        for (int j = 0; j < whole.length; j++) {
            add(new Column(tableau, j, plan));
        }
        return columns.size() > before;
    }

    void add(Column column) {
        if (known.add(column)) {
            MPVariable part = solver.makeNumVar(0, NO_LIMIT, "");
            whole[column.holder].setCoefficient(part, 1);
            column.uses(tableau, (resource, amount) -> shared.use(resource, part, amount));
            for (int of = 0; of <= aim; of++) {
                count(of, part, column.value[of]);
            }
            columns.add(column);
            parts.add(part);
        }
    }

    private void count(int of, MPVariable variable, long amount) {
        if (of == aim) {
            solver.objective().setCoefficient(variable, unit[of] * amount);
        } else {
            limit[of].setCoefficient(variable, unit[of] * amount);
        }
    }

    /** @return what the best mixture comes to, in the scale of the prices */
    double solve() {
        if (solver.solve(parameters) != MPSolver.ResultStatus.OPTIMAL) {
            solver.reset();
            MPSolver.ResultStatus status = solver.solve(parameters);
            if (status != MPSolver.ResultStatus.OPTIMAL) {
                throw new IllegalStateException("the mixture of columns is " + status);
            }
        }
        work += solver.iterations();
        return solver.objective().value();
    }

    /** Whether so much was tried that the bound is left as it is; counted work, not time. */
    boolean isTired() {
        return work > WORK;
    }

    /**
     * Binds what the mixture uses more of than there is; most never runs short.
     *
     * @return whether there was anything
     */
    boolean bindShort() {
        double[] used = new double[shared.size()];
        for (int c = 0; c < parts.size(); c++) {
            double part = parts.get(c).solutionValue();
            if (part > 1e-9) {
                columns.get(c).uses(tableau, (resource, amount) -> used[resource] += part * amount);
            }
        }
        boolean[] bound = new boolean[used.length];
        boolean any = false;
        for (int resource = 0; resource < used.length; resource++) {
            if (shared.runsShort(resource, used[resource])) {
                bind(resource);
                bound[resource] = true;
                any = true;
            }
        }
        for (int c = 0; any && c < parts.size(); c++) {
            MPVariable part = parts.get(c);
            columns.get(c).uses(tableau, (resource, amount) -> {
                if (bound[resource]) {
                    shared.use(resource, part, amount);
                }
            });
        }
        return any;
    }

    /** Load above the fair share counts, unless none is allowed at all. */
    private void bind(int resource) {
        shared.bind(resource);
        if (shared.isLoad(resource) && mayExceed) {
            MPVariable excess = solver.makeNumVar(0, NO_LIMIT, "");
            shared.relieve(resource, excess);
            count(balance, excess, 1);
        }
    }

    /** What a unit of the aim being worked on counts. */
    double scale() {
        return unit[aim];
    }

    /** At the mixture solved last. */
    Prices prices() {
        int places = tableau.people * 3;
        Prices prices = new Prices(new double[tableau.aims.size()], new double[places], new double[tableau.people]);
        prices.aim[aim] = unit[aim];
        for (int before = 0; before < aim; before++) {
            prices.aim[before] = unit[before] * SharedRows.price(limit[before]);
        }
        double most = mayExceed ? prices.aim[balance] : Double.MAX_VALUE;
        Arrays.setAll(prices.room, shared::price);
        Arrays.setAll(prices.load, j -> Math.min(most, shared.price(places + j)));
        return prices;
    }

    /** What the mixture is made of. */
    List<Column> mixed() {
        return IntStream.range(0, parts.size())
                .filter(c -> parts.get(c).solutionValue() > 1e-6)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -parts.get(c).solutionValue()))
                .map(columns::get)
                .toList();
    }

    /** Keeps a little away from what is shared, so that a plan made of the mixture passes no limit. */
    void leaveMargin(double share) {
        for (int before = 0; before < aim; before++) {
            if (before != balance) {
                limit[before].setUb(limit[before].ub() - share * tableau.size);
            }
        }
        shared.leaveMargin();
    }

    @Override
    public void close() {
        solver.delete();
    }
}
