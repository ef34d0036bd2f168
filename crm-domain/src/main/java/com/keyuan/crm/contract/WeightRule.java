package com.keyuan.crm.contract;

import com.keyuan.crm.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What an opportunity is worth, as likely as it is: its expected value times the probability of its stage. */
public final class WeightRule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private WeightRule() {}

    /** Rounded half up to the fen, as the list does it in SQL. */
    public static Money weighted(Money expected, int percent) {
        return new Money(
                expected.amount().multiply(BigDecimal.valueOf(percent)).divide(HUNDRED, 2, RoundingMode.HALF_UP));
    }
}
