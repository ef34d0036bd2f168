package com.keyuan.crm.forecast;

import com.keyuan.crm.customer.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A customer's orders until a day. Cancelled orders are left out; a day with an order of a positive amount counts once;
 * returns lower the money, and are no orders.
 *
 * @param orders days with an order
 * @param revenue of all orders, net of returns
 * @param ordersEarlier the same 13 weeks before the day; 0 for whoever had not ordered yet
 * @param lastOnEarlier null without one
 * @param ordersLater days with an order between the day and another one, to which the forecast is compared
 */
public record OrderHistory(
        CustomerId customer,
        LocalDate firstOn,
        LocalDate lastOn,
        int orders,
        BigDecimal revenue,
        int ordersEarlier,
        @Nullable LocalDate lastOnEarlier,
        int ordersLater) {

    /** As BG/NBD takes it, as of the day. */
    public Purchases purchases(LocalDate day) {
        return purchases(orders, lastOn, day);
    }

    /** The same 13 weeks earlier; null for whoever had not ordered yet. */
    public @Nullable Purchases earlier(LocalDate day) {
        return lastOnEarlier == null ? null : purchases(ordersEarlier, lastOnEarlier, day);
    }

    private Purchases purchases(int days, LocalDate last, LocalDate asOf) {
        return new Purchases(
                days - 1,
                (int) ChronoUnit.DAYS.between(firstOn, last),
                (int) ChronoUnit.DAYS.between(firstOn, asOf));
    }

    public boolean isRepeated() {
        return orders > 1;
    }

    /** What an order was worth on average, CNY; 0 where returns outweigh. */
    public double meanValue() {
        return Math.max(0, revenue.doubleValue() / orders);
    }
}
