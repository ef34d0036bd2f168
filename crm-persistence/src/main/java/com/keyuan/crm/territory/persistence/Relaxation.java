package com.keyuan.crm.territory.persistence;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The problem at given prices: what is shared is paid for instead of bounded, so that each holder's customers can be
 * looked at alone. Its value bounds every plan from below (Lagrange). Of the one rule that stays, the share of revenue,
 * it takes the linear bound.
 */
final class Relaxation {

    private final Tableau tableau;
    private final int aim;
    private final long[] limits;
    private final Prices prices;
    private final int[] mostMoves;

    /** The plan that is best at these prices, but for shared limits. */
    final int[] plan;

    private final double[] boundOf;

    /** No plan that keeps the limits has a lower value of the aim, in the scale of its price. */
    final double bound;

    Relaxation(Tableau tableau, int aim, long[] limits, Prices prices, int[] mostMoves) {
        this.tableau = tableau;
        this.aim = aim;
        this.limits = limits;
        this.prices = prices;
        this.mostMoves = mostMoves;
        plan = new int[tableau.size];
        boundOf = new double[tableau.people];
        IntStream.range(0, tableau.people).parallel().forEach(this::holder);
        bound = Arrays.stream(boundOf).sum() - paid();
    }

    private double paid() {
        double paid = 0;
        for (int place = 0; place < tableau.room.length; place++) {
            paid += prices.room[place] == 0 ? 0 : prices.room[place] * tableau.room[place];
        }
        for (int before = 0; before < aim; before++) {
            paid += prices.aim[before] * limits[before];
        }
        for (int j = 0; j < tableau.people; j++) {
            paid += prices.load[j] * (tableau.fairLoad - tableau.load[j]);
        }
        return paid;
    }

    private void holder(int j) {
        int from = tableau.first[j];
        int count = tableau.first[j + 1] - from;
        double[] gain = new double[count];
        int[] best = new int[count];
        double stay = 0;
        for (int k = 0; k < count; k++) {
            double staying = stayPrice(from + k);
            stay += staying;
            best[k] = cheapest(from + k);
            gain[k] = best[k] == Tableau.STAY ? 0 : staying - movePrice(from + k, best[k]);
        }
        Knapsack knapsack = new Knapsack(gain, tableau.revenue, from, tableau.movable[j], mostMoves[j]);
        for (int k = 0; k < count; k++) {
            plan[from + k] = knapsack.taken[k] ? best[k] : Tableau.STAY;
        }
        boundOf[j] = stay - knapsack.bound;
    }

    private int cheapest(int i) {
        int best = Tableau.STAY;
        double least = Double.MAX_VALUE;
        for (int arc = tableau.start[i]; arc < tableau.start[i + 1]; arc++) {
            double price = movePrice(i, arc);
            if (price < least) {
                least = price;
                best = arc;
            }
        }
        return best;
    }

    private double movePrice(int i, int arc) {
        int to = tableau.person[arc];
        double price = placePrice(i, to);
        for (int a = 0; a <= aim; a++) {
            if (prices.aim[a] != 0) {
                price += prices.aim[a] * tableau.moveCost[a][arc];
            }
        }
        return price;
    }

    private double stayPrice(int i) {
        double price = placePrice(i, tableau.holder[i]);
        for (int a = 0; a <= aim; a++) {
            price += prices.aim[a] * tableau.stayCost[a][i];
        }
        return price;
    }

    private double placePrice(int i, int person) {
        return prices.room[person * 3 + tableau.tier[i]] + prices.load[person] * tableau.weight[i];
    }
}
