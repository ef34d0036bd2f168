package com.keyuan.crm.tier;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Importance;
import com.keyuan.crm.customer.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evidence and result of one customer in one run. */
public record TierScoreRow(
        CustomerId customer,
        String name,
        @Nullable String holder,
        BigDecimal revenue,
        int orders,
        @Nullable LocalDate lastOrderOn,
        @Nullable BigDecimal demandEstimate,
        int ratingSum,
        int ratings,
        @Nullable Importance importance,
        @Nullable BigDecimal dueAmount,
        @Nullable BigDecimal settledAmount,
        @Nullable Tier before,
        @Nullable LocalDate overrideUntil,
        Map<TierFactor, BigDecimal> scores,
        BigDecimal knownWeight,
        BigDecimal score,
        @Nullable BigDecimal paretoShare,
        Tier tier) {

    public TierScoreRow {
        scores = Map.copyOf(scores);
    }
}
