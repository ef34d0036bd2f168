package com.keyuan.crm.trust;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What evidence of an age weighs: 2^(−age / half-life), to twelve decimals so that everybody gets the same. */
public final class TrustDecay {

    static final int DECIMALS = 12;

    private TrustDecay() {}

    /** @param age whole days, 0 or more */
    public static BigDecimal weight(int age, int halfLife) {
        return new BigDecimal(Math.pow(2, -(double) age / halfLife)).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
