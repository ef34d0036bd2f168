package com.keyuan.crm.trust;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One factor of a customer.
 *
 * @param value 0–1; null without evidence
 * @param mass of the evidence; null where the factor is certain
 */
public record Weighed(@Nullable BigDecimal value, @Nullable BigDecimal mass) {

    static final int PRECISION = 30;

    private static final BigDecimal PRIOR = BigDecimal.valueOf(3);
    private static final BigDecimal PRIOR_SUM = new BigDecimal("1.5");
    private static final BigDecimal NOTHING_KNOWN = new BigDecimal("0.5");

    static Weighed certain(BigDecimal value) {
        return new Weighed(value, null);
    }

    static Weighed unknown() {
        return new Weighed(null, BigDecimal.ZERO);
    }

    /** A quotient with the mass that it stands on; unknown where there is nothing to divide by. */
    static Weighed of(BigDecimal sum, BigDecimal by, BigDecimal mass) {
        return by.signum() == 0 ? unknown() : new Weighed(sum.divide(by, PRECISION, HALF_UP), mass);
    }

    /** The value as if three pieces of evidence had said 0.5 before. */
    public BigDecimal shrunk() {
        if (value == null) {
            return NOTHING_KNOWN;
        }
        return mass == null ? value : mass.multiply(value).add(PRIOR_SUM).divide(mass.add(PRIOR), PRECISION, HALF_UP);
    }

    /** How sure one can be of it, 0–1. */
    public BigDecimal sureness() {
        return mass == null ? BigDecimal.ONE : mass.divide(mass.add(PRIOR), PRECISION, HALF_UP);
    }
}
