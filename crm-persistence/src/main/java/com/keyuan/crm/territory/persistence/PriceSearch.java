package com.keyuan.crm.territory.persistence;

import com.keyuan.crm.territory.RotationSolver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds for one aim the prices at which the bound is highest, by steps along the excess of what is used over what there
 * is (subgradients, deflected, Polyak's step), and on the way plans close to it. Always the same steps, whatever the
 * machine.
 */
final class PriceSearch {

    private static final int STEPS = 150;
    private static final int PLAN_EVERY = 12;
    private static final int LAST_TURNS = 2;
    private static final double[] STRICTER = {1.01, 1.05, 1.3};

    private final Tableau tableau;
    private final int aim;
    private final long[] limits;
    private final int[] mostMoves;
    private final double scale;
    private final double[] unit;

    /** The best plan so far; keeps all rules and limits. */
    private Draft best;

    private double bound = Double.NEGATIVE_INFINITY;
    private double[] heavy;
    private int turn;

    PriceSearch(Tableau tableau, int aim, long[] limits, int[] mostMoves, Draft start, double[] heavy) {
        this.heavy = heavy;
        this.tableau = tableau;
        this.aim = aim;
        this.limits = limits;
        this.mostMoves = mostMoves;
        this.best = start;
        unit = new double[tableau.aims.size()];
        for (int a = 0; a <= aim; a++) {
            unit[a] = tableau.size / (double) Math.max(1, a == aim ? start.value[a] : limits[a]);
        }
        scale = unit[aim];
    }

    Draft best() {
        return best;
    }

    /** A whole number: no plan has less. */
    long bound() {
        double exact = bound / scale;
        return Math.max(0, (long) Math.ceil(exact - 1e-6 - Math.abs(exact) * 1e-9));
    }

    boolean solved(double gap) {
        return tableau.aims.get(aim).gap(best.value[aim], bound(), tableau.size) <= gap;
    }

    void run() {
        Bundle bundle = new Bundle(initial(), ease(), most());
        double[] point = bundle.center();
        int close = 0;
        for (int step = 0; step < STEPS && !solved(RotationSolver.GAP / 2); step++) {
            Prices prices = prices(point);
            Relaxation relaxation = new Relaxation(tableau, aim, limits, prices, mostMoves);
            bound = Math.max(bound, relaxation.bound);
            Draft draft = new Draft(tableau, relaxation.plan);
            bundle.look(point, relaxation.bound, excess(draft), relaxation.plan);
            point = bundle.next(best.value[aim] * scale);
            boolean near = bundle.expected() < 5e-3 * Math.abs(bound);
            if (step == 0 || (near && ++close % PLAN_EVERY == 1)) {
                improve(bundle);
            }
            if (bundle.expected() < Math.max(5e-5 * Math.abs(bound), 0.3 * scale)) {
                break;
            }
        }
        for (int turn = 0; turn < LAST_TURNS && !solved(RotationSolver.GAP / 2); turn++) {
            improve(bundle);
        }
        if (tableau.isLoad(aim)) {
            double[] price = prices(bundle.center()).load;
            Arrays.setAll(heavy, j -> price[j] / scale);
        }
    }

    /** The prices in a row: aims before, room, load. */
    private double[] initial() {
        double[] start = new double[aim + tableau.people * 4];
        for (int before = 0; before < aim; before++) {
            start[before] = limits[before] == 0 ? 1000 : 0;
        }
        double load = tableau.isLoad(aim) ? 0.5 * scale : 0;
        Arrays.fill(start, aim + tableau.people * 3, start.length, load);
        return start;
    }

    /** By person, for the next aims: which share of the price of load each stands for. */
    double[] heavy() {
        return heavy;
    }

    private Prices prices(double[] point) {
        Prices prices = new Prices(tableau.aims.size(), tableau.people);
        prices.aim[aim] = scale;
        for (int before = 0; before < aim; before++) {
            prices.aim[before] = point[before] * unit[before] / tableau.size;
        }
        System.arraycopy(point, aim, prices.room, 0, tableau.people * 3);
        for (int j = 0; j < tableau.people; j++) {
            prices.load[j] = point[aim + tableau.people * 3 + j];
            for (int before = 0; before < aim; before++) {
                prices.load[j] += tableau.isLoad(before) ? heavy[j] * prices.aim[before] : 0;
            }
        }
        return prices;
    }

    private double[] most() {
        double[] most = new double[aim + tableau.people * 4];
        Arrays.fill(most, Double.MAX_VALUE);
        Arrays.fill(most, aim + tableau.people * 3, most.length, tableau.isLoad(aim) ? scale : 0);
        return most;
    }

    private double[] ease() {
        double[] ease = new double[aim + tableau.people * 4];
        for (int before = 0; before < aim; before++) {
            ease[before] = limits[before] == 0 ? 0 : tableau.size;
        }
        for (int place = 0; place < tableau.people * 3; place++) {
            ease[aim + place] = 1.0 / Math.max(1, Math.min(tableau.room[place], tableau.size));
        }
        for (int j = 0; j < tableau.people; j++) {
            ease[aim + tableau.people * 3 + j] = tableau.isLoad(aim) ? 0.1 * scale : 0;
        }
        return ease;
    }

    /** Makes plans of what is best at the present prices and at some that keep the limits more strictly. */
    private void improve(Bundle bundle) {
        List<int[]> plans = new ArrayList<>(bundle.plans(8));
        List<int[]> starts = new ArrayList<>(
                List.of(plans.get(0), best.plan, bundle.mixture(tableau, turn++), bundle.mixture(tableau, turn++)));
        for (double more : STRICTER) {
            Prices prices = prices(bundle.center());
            for (int before = 0; before < aim; before++) {
                prices.aim[before] *= more;
            }
            int[] plan = new Relaxation(tableau, aim, limits, prices, mostMoves).plan;
            plans.add(plan);
            if (new Draft(tableau, plan).within(limits, aim)) {
                starts.add(plan);
                break;
            }
        }
        double[] price = prices(bundle.center()).aim;
        for (int[] plan : starts) {
            Draft draft = new Draft(tableau, plan);
            if (!solved(RotationSolver.GAP / 2)
                    && new Sweep(draft, aim, limits, price, plans).run()
                    && draft.value[aim] < best.value[aim]) {
                best = draft;
            }
        }
    }

    /** One number for each price: aims before, then room, then load. */
    private double[] excess(Draft draft) {
        double[] excess = new double[aim + tableau.people * 4];
        for (int before = 0; before < aim; before++) {
            excess[before] = (value(draft, before) - limits[before]) * unit[before] / tableau.size;
        }
        for (int place = 0; place < tableau.people * 3; place++) {
            excess[aim + place] = draft.held[place] - tableau.room[place];
        }
        for (int j = 0; j < tableau.people; j++) {
            excess[aim + tableau.people * 3 + j] = draft.load[j] - tableau.fairLoad;
        }
        return excess;
    }

    /** Of load what the fixed shares say, which is what the bound stands on. */
    private double value(Draft draft, int before) {
        if (!tableau.isLoad(before)) {
            return draft.value[before];
        }
        double sum = 0;
        for (int j = 0; j < tableau.people; j++) {
            sum += heavy[j] * (draft.load[j] - tableau.fairLoad);
        }
        return sum;
    }
}
