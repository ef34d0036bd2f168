package com.keyuan.crm.forecast;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the fitted models say of a customer: orders and their value, for how much money that comes to, and what of it
 * silence has put at risk.
 */
public final class ForecastRule {

    /** Weeks; what is counted as one step of time, and how far back one looks for silence. */
    static final int QUARTER = 13;

    /** Weeks. */
    static final int YEAR = 52;

    private final BgNbdRule orders;
    private final GammaGammaRule values;
    private final int horizon;
    private final double discount;

    /**
     * @param horizon weeks for which value is counted
     * @param discount yearly
     */
    public ForecastRule(BgNbd orders, GammaGamma values, int horizon, double discount) {
        this.orders = new BgNbdRule(orders);
        this.values = new GammaGammaRule(values);
        this.horizon = horizon;
        this.discount = discount;
    }

    public CustomerForecast of(OrderHistory history) {
        Purchases bought = history.purchases(history.now());
        OrderHistory.Seen earlier = history.earlier();
        double alive = orders.alive(bought);
        Double aliveEarlier = earlier == null ? null : Double.valueOf(orders.alive(history.purchases(earlier)));
        double value = values.expected(history.now().orders(), history.meanValue());
        double ordersNext = orders.expected(bought, YEAR);
        double lifetime = value * discounted(bought);
        return new CustomerForecast(
                history,
                alive,
                aliveEarlier,
                orders.orderWithin(bought, QUARTER),
                ordersNext,
                due(bought, history.now().day()),
                value,
                value * ordersNext,
                lifetime,
                aliveEarlier == null ? 0 : atRisk(lifetime, alive, aliveEarlier));
    }

    /** Orders within the horizon, those of each quarter discounted from its middle. */
    private double discounted(Purchases bought) {
        double sum = 0;
        double before = 0;
        for (int until = QUARTER; until <= horizon; until += QUARTER) {
            double now = orders.expected(bought, until);
            sum += (now - before) * Math.pow(1 + discount, -(until - QUARTER / 2.0) / YEAR);
            before = now;
        }
        return sum;
    }

    private @Nullable LocalDate due(Purchases bought, LocalDate asOf) {
        double weeks = orders.evenOdds(bought);
        return weeks > horizon ? null : asOf.plusDays(Math.max(1, (long) Math.ceil(weeks * 7)));
    }

    /** The value is proportional to how likely the customer is active. */
    private static double atRisk(double lifetime, double alive, double aliveEarlier) {
        return alive == 0 ? 0 : lifetime / alive * Math.max(0, aliveEarlier - alive);
    }
}
