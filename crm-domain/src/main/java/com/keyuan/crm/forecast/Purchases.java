package com.keyuan.crm.forecast;

import java.util.Comparator;

/**
 * How one customer bought: all that BG/NBD asks. A customer buys once a day at most; two orders of a day count once.
 *
 * @param repeats days with an order after the first one, x
 * @param recencyDays days from the first order to the last one, 0 without a repeat; t_x
 * @param ageDays days from the first order to the day of the forecast, T
 */
public record Purchases(int repeats, int recencyDays, int ageDays) implements Comparable<Purchases> {

    private static final Comparator<Purchases> ORDER = Comparator.comparingInt(Purchases::repeats)
            .thenComparingInt(Purchases::recencyDays)
            .thenComparingInt(Purchases::ageDays);

    private static final double DAYS_A_WEEK = 7;

    /** Ordered for the first time just now. */
    static final Purchases NEW = new Purchases(0, 0, 0);

    public Purchases {
        if (repeats < 0 || recencyDays < repeats || ageDays < recencyDays || (repeats == 0) != (recencyDays == 0)) {
            throw new IllegalArgumentException(
                    "no purchases: %d repeats until day %d of %d".formatted(repeats, recencyDays, ageDays));
        }
    }

    public boolean isRepeated() {
        return repeats > 0;
    }

    /** t_x in weeks, the unit of all models. */
    public double recency() {
        return recencyDays / DAYS_A_WEEK;
    }

    /** T in weeks. */
    public double age() {
        return ageDays / DAYS_A_WEEK;
    }

    @Override
    public int compareTo(Purchases other) {
        return ORDER.compare(this, other);
    }
}
