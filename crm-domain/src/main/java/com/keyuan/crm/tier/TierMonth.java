package com.keyuan.crm.tier;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How tiers stood at the last run of a month.
 *
 * @param a how many customers were A at that run; a customer without a tier yet counts as C
 * @param revenueOfA net revenue in the window of those that were A, in CNY
 * @param revenue of all
 * @param up how many customers went up in the month
 * @param down how many went down
 */
public record TierMonth(
        LocalDate asOf, long a, long b, long c, BigDecimal revenueOfA, BigDecimal revenue, long up, long down) {}
