package com.keyuan.crm.expense;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What of the claims is listed.
 *
 * @param text a piece of the number, of the claimant's name or of the places; null for all
 * @param month in which the claim was begun; null for all
 */
public record ClaimFilter(
        @Nullable ClaimState state,
        @Nullable String text,
        @Nullable YearMonth month) {

    public static final ClaimFilter ALL = new ClaimFilter(null, null, null);
}
