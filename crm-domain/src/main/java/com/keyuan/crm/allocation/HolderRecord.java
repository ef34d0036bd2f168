package com.keyuan.crm.allocation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What somebody made of customers given before, by the evaluations: shown before the next decision.
 *
 * @param evaluated evaluations there are
 * @param promised those in which something had been promised
 * @param kept those in which as much or more was reached
 * @param revenue reached in all of them, CNY without VAT
 * @param comparable what the same customers had brought in an equal time of the half-year before
 */
public record HolderRecord(int evaluated, int promised, int kept, BigDecimal revenue, BigDecimal comparable) {

    public static final HolderRecord NONE = new HolderRecord(0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

    /** By how many percent the revenue was more than before; null where there was none before. */
    public @Nullable BigDecimal growth() {
        return comparable.signum() <= 0
                ? null
                : revenue.subtract(comparable)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(comparable, 1, RoundingMode.HALF_UP);
    }
}
