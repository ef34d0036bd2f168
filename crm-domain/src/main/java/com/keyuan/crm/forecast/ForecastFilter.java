package com.keyuan.crm.forecast;

import com.keyuan.crm.customer.Tier;
import org.jspecify.annotations.Nullable;

/**
 * Which forecasts are wanted.
 *
 * @param tier null: all
 */
public record ForecastFilter(View view, @Nullable Tier tier) {

    /** What is looked for, and so what comes first. */
    public enum View {
        /** What silence has cost most: large value, and less likely active than a quarter before. */
        RISK,
        /** The largest value first. */
        VALUE,
        /** Likely active, and an order due; the earliest first. */
        DUE
    }
}
