package com.keyuan.crm.forecast;

import com.keyuan.crm.customer.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the last fit expects of a customer.
 *
 * @param orders days with an order until then
 * @param alive how likely still active, 0–1
 * @param aliveEarlier how likely that was 13 weeks before; null for who had not ordered yet
 * @param withinQuarter how likely an order comes in 13 weeks
 * @param ordersNext orders in 52 weeks
 * @param dueOn by when an order has come with even odds, if still active; null beyond the horizon
 * @param lifetimeValue over the horizon, discounted
 * @param discount yearly
 */
public record ForecastStanding(
        CustomerId customer,
        LocalDate asOf,
        int orders,
        LocalDate firstOn,
        LocalDate lastOn,
        BigDecimal meanValue,
        BigDecimal alive,
        @Nullable BigDecimal aliveEarlier,
        BigDecimal withinQuarter,
        BigDecimal ordersNext,
        @Nullable LocalDate dueOn,
        BigDecimal orderValue,
        BigDecimal revenueNext,
        BigDecimal lifetimeValue,
        BigDecimal valueAtRisk,
        int horizonWeeks,
        BigDecimal discount) {

    /** How the chance that the customer is active is put into words. */
    public enum Word {
        LIKELY,
        OPEN,
        UNLIKELY
    }

    private static final BigDecimal LIKELY = new BigDecimal("0.7");
    private static final BigDecimal UNLIKELY = new BigDecimal("0.3");

    public Word word() {
        if (alive.compareTo(LIKELY) >= 0) {
            return Word.LIKELY;
        }
        return alive.compareTo(UNLIKELY) >= 0 ? Word.OPEN : Word.UNLIKELY;
    }

    /** In percent. */
    public int alivePercent() {
        return percent(alive);
    }

    /** In percent; null for who had not ordered yet. */
    public @Nullable Integer aliveEarlierPercent() {
        return aliveEarlier == null ? null : percent(aliveEarlier);
    }

    public int withinQuarterPercent() {
        return percent(withinQuarter);
    }

    /** Whether it has become clearly less likely in 13 weeks. */
    public boolean isFalling() {
        return aliveEarlier != null && aliveEarlier.subtract(alive).compareTo(new BigDecimal("0.05")) >= 0;
    }

    public int horizonYears() {
        return horizonWeeks / ForecastRule.YEAR;
    }

    private static int percent(BigDecimal share) {
        return (int) Math.round(share.doubleValue() * 100);
    }
}
