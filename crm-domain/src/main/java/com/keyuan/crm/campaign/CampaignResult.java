package com.keyuan.crm.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What came of a campaign among the customers of one source, within the days after it.
 *
 * @param source in Chinese; null where it is not known
 * @param newCustomers that ordered for the first time in those days
 * @param revenue of those days, returns taken off
 * @param cost the share of the campaign's cost by invitations
 */
public record CampaignResult(
        @Nullable String source,
        @Nullable String sourceEn,
        int invited,
        int came,
        int newCustomers,
        int orders,
        BigDecimal revenue,
        BigDecimal cost) {

    /** Days after the campaign's day in which an order counts as its result. */
    public static final int WINDOW = 90;

    /** Revenue for each yuan of cost; null where it cost nothing. */
    public @Nullable BigDecimal perYuan() {
        return cost.signum() == 0 ? null : revenue.divide(cost, 1, RoundingMode.HALF_UP);
    }
}
