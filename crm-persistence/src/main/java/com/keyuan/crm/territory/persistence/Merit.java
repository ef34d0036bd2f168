package com.keyuan.crm.territory.persistence;

/**
 * What a plan is worth at given prices: the aim, and for every limit passed a little more than it costs. So a plan on
 * the way may pass limits, and comes back to them where that is cheapest.
 */
final class Merit {

    private final int aim;
    private final long[] limits;
    private final double[] price;
    private double stress = 1;

    Merit(int aim, long[] limits, double[] price, int size) {
        this.aim = aim;
        this.limits = limits;
        this.price = price.clone();
        for (int before = 0; before < aim; before++) {
            this.price[before] = Math.max(price[before], 0.02 * size / Math.max(1, limits[before]));
        }
    }

    /** @param factor how much more than its price an excess counts */
    void stress(double factor) {
        stress = factor;
    }

    /** The lower the better. */
    double of(Draft draft) {
        double sum = price[aim] * draft.value[aim];
        for (int before = 0; before < aim; before++) {
            sum += stress * price[before] * Math.max(0, draft.value[before] - limits[before]);
        }
        return sum;
    }

    double change(Draft draft, int i, int arc) {
        double sum = price[aim] * draft.change(aim, i, arc);
        for (int before = 0; before < aim; before++) {
            long change = draft.change(before, i, arc);
            if (change != 0) {
                long excess = draft.value[before] - limits[before];
                sum += stress * price[before] * (Math.max(0, excess + change) - Math.max(0, excess));
            }
        }
        return sum;
    }
}
