package com.keyuan.crm.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The status at a date, from what had happened by then. Stated in SQL as well ({@code customer_status_at}), for lists; a
 * test holds the two equal.
 */
public final class StatusRule {

    /** The window of an order that makes a customer active: 365 days, the as-of date the last of them. */
    public static final int WINDOW_DAYS = 365;

    /**
     * What had happened by the as-of date.
     *
     * @param lostOn the day it was marked lost
     * @param lastOrderOn the day of the last order that was not cancelled
     * @param lastMatterOn the day on which the customer last came with a matter of its own
     * @param needConfirmed whether the phone team confirmed a visit on which a need was stated
     */
    public record Facts(
            @Nullable LocalDate lostOn,
            @Nullable LocalDate lastOrderOn,
            @Nullable LocalDate lastMatterOn,
            boolean needConfirmed) {}

    private StatusRule() {}

    public static CustomerStatus statusAt(LocalDate asOf, Facts facts) {
        LocalDate lost = facts.lostOn();
        if (lost != null && !isAfter(facts.lastOrderOn(), lost) && !isAfter(facts.lastMatterOn(), lost)) {
            return CustomerStatus.LOST;
        }
        if (facts.lastOrderOn() != null) {
            return isAfter(facts.lastOrderOn(), asOf.minusDays(WINDOW_DAYS))
                    ? CustomerStatus.ACTIVE
                    : CustomerStatus.DORMANT;
        }
        return facts.needConfirmed() || facts.lastMatterOn() != null ? CustomerStatus.PROSPECT : CustomerStatus.LEAD;
    }

    private static boolean isAfter(@Nullable LocalDate day, LocalDate other) {
        return day != null && day.isAfter(other);
    }
}
