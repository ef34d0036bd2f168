package com.keyuan.crm.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a campaign among the customers of one source, within the days after it.
 *
 * @param source in Chinese; null where it is not known
 * @param newCustomers won: that ordered or signed a contract for the first time in those days
 * @param revenue of those days, returns taken off
 * @param contracts signed in those days
 * @param contracted what they come to; beside the revenue, in which it shows as it is ordered
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
        int contracts,
        BigDecimal contracted,
        BigDecimal cost) {

    /** Days after the campaign's day in which an order counts as its result. */
    public static final int WINDOW = 90;

    /** Of all sources together. */
    public static CampaignResult sum(List<CampaignResult> results) {
        CampaignResult sum =
                new CampaignResult(null, null, 0, 0, 0, 0, BigDecimal.ZERO, 0, BigDecimal.ZERO, BigDecimal.ZERO);
        for (CampaignResult one : results) {
            sum = sum.plus(one);
        }
        return sum;
    }

    private CampaignResult plus(CampaignResult other) {
        return new CampaignResult(
                null,
                null,
                invited + other.invited,
                came + other.came,
                newCustomers + other.newCustomers,
                orders + other.orders,
                revenue.add(other.revenue),
                contracts + other.contracts,
                contracted.add(other.contracted),
                cost.add(other.cost));
    }

    /** Revenue for each yuan of cost; null where it cost nothing. */
    public @Nullable BigDecimal perYuan() {
        return cost.signum() == 0 ? null : revenue.divide(cost, 1, RoundingMode.HALF_UP);
    }
}
