package com.keyuan.crm.forecast;

import com.keyuan.crm.customer.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A customer's orders as they stood on a day, and on two days before. Cancelled orders are left out; a day with an order of
 * a positive amount counts once; returns lower the money, and are no orders.
 *
 * @param earlier null for whoever had not ordered yet
 * @param heldOut before the weeks that are kept back; null for whoever had not ordered yet
 * @param revenue of all orders, net of returns
 */
public record OrderHistory(
        CustomerId customer,
        LocalDate firstOn,
        Seen now,
        @Nullable Seen earlier,
        @Nullable Seen heldOut,
        BigDecimal revenue) {

    /**
     * What had been ordered until a day.
     *
     * @param orders days with an order
     * @param lastOn the last of them
     */
    public record Seen(LocalDate day, int orders, LocalDate lastOn) {}

    /** As BG/NBD takes it, as of the day. */
    public Purchases purchases(Seen seen) {
        return new Purchases(seen.orders() - 1, (int) ChronoUnit.DAYS.between(firstOn, seen.lastOn()), (int)
                ChronoUnit.DAYS.between(firstOn, seen.day()));
    }

    /** What an order was worth on average, CNY; 0 where returns outweigh. */
    public double meanValue() {
        return Math.max(0, revenue.doubleValue() / now.orders());
    }
}
