package com.keyuan.crm.receivable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Days sales outstanding: what customers owe at the end of a period / what was billed on credit in it × its days, as in
 * the usual definition (for instance Corporate Finance Institute, “Days Sales Outstanding”). Both with VAT, over 90 days.
 */
public final class DsoRule {

    public static final int DAYS = 90;

    private DsoRule() {}

    /** To one decimal, half up; null where nothing was billed. */
    public static @Nullable BigDecimal dso(BigDecimal owed, BigDecimal billed) {
        return billed.signum() <= 0
                ? null
                : owed.multiply(BigDecimal.valueOf(DAYS)).divide(billed, 1, RoundingMode.HALF_UP);
    }
}
