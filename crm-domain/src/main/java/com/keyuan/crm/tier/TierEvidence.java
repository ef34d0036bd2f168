package com.keyuan.crm.tier;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Importance;
import com.keyuan.crm.customer.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one customer on the as-of day.
 *
 * @param revenue net amount of orders and returns in the window, cancelled ones left out; CNY without VAT
 * @param orders number of orders in the window; a return is not an order
 * @param lastOrderOn the last order ever up to the day; null when there was none
 * @param demandEstimate a year's demand in CNY as estimated; null when not
 * @param ratingSum sum of the satisfaction ratings (1–5) in the window
 * @param ratings how many
 * @param due undisputed invoices that fell due in the window, in CNY; null or zero when none did
 * @param settled what of them was settled by its due date
 * @param present the tier with which the result is compared: the customer's, or the override; null without a tier yet
 */
public record TierEvidence(
        CustomerId customer,
        BigDecimal revenue,
        int orders,
        @Nullable LocalDate lastOrderOn,
        @Nullable BigDecimal demandEstimate,
        int ratingSum,
        int ratings,
        @Nullable Importance importance,
        @Nullable BigDecimal due,
        @Nullable BigDecimal settled,
        @Nullable Tier present) {

    /** The window: this many days, the as-of day being the last. */
    public static final int WINDOW_DAYS = 365;

    /** One order as evidence; the amount is negative for a return. */
    public record Bought(LocalDate on, BigDecimal amount, boolean cancelled) {}

    /** One satisfaction rating, 1 to 5. */
    public record Rated(LocalDate on, int rating) {}

    /** Gathers what was known on the as-of day: what is dated later counts for nothing. */
    public static TierEvidence asOf(
            LocalDate asOf,
            CustomerId customer,
            List<Bought> history,
            List<Rated> rated,
            @Nullable BigDecimal demandEstimate,
            @Nullable Importance importance,
            @Nullable Tier present) {
        LocalDate beforeWindow = asOf.minusDays(WINDOW_DAYS);
        List<Bought> counting = history.stream()
                .filter(order -> !order.cancelled() && !order.on().isAfter(asOf))
                .toList();
        List<Bought> inWindow = counting.stream()
                .filter(order -> order.on().isAfter(beforeWindow))
                .toList();
        List<Rated> heard = rated.stream()
                .filter(rating -> !rating.on().isAfter(asOf) && rating.on().isAfter(beforeWindow))
                .toList();
        return new TierEvidence(
                customer,
                inWindow.stream().map(Bought::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                (int) inWindow.stream()
                        .filter(order -> order.amount().signum() >= 0)
                        .count(),
                counting.stream()
                        .filter(order -> order.amount().signum() >= 0)
                        .map(Bought::on)
                        .max(LocalDate::compareTo)
                        .orElse(null),
                demandEstimate,
                heard.stream().mapToInt(Rated::rating).sum(),
                heard.size(),
                importance,
                null,
                null,
                present);
    }
}
