package com.keyuan.crm.trust;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What evidence of an age weighs: 2^(−age / half-life), to twelve decimals so that everybody gets the same. Taken with
 * forty digits: with those of a {@code double} one in some thousand would be rounded the other way.
 */
public final class TrustDecay {

    private static final int DECIMALS = 12;
    private static final MathContext EXACT = new MathContext(40);
    private static final BigDecimal LN_2 = new BigDecimal("0.6931471805599453094172321214581765680755001343602552");

    /** There are as many as ages, for the few half-lives that policies have. */
    private static final Map<Age, BigDecimal> KNOWN = new ConcurrentHashMap<>();

    private record Age(int days, int halfLife) {}

    private TrustDecay() {}

    /** @param age whole days, 0 or more */
    public static BigDecimal weight(int age, int halfLife) {
        return KNOWN.computeIfAbsent(new Age(age, halfLife), TrustDecay::weight);
    }

    private static BigDecimal weight(Age age) {
        BigDecimal part = BigDecimal.valueOf(age.days() % age.halfLife())
                .divide(BigDecimal.valueOf(age.halfLife()), EXACT)
                .multiply(LN_2, EXACT)
                .negate();
        BigDecimal halvings = new BigDecimal(BigInteger.TWO.pow(age.days() / age.halfLife()));
        return exponential(part).divide(halvings, EXACT).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** Σ xⁿ/n!, for x between −1 and 0. */
    private static BigDecimal exponential(BigDecimal x) {
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int n = 1; n < 40; n++) {
            term = term.multiply(x, EXACT).divide(BigDecimal.valueOf(n), EXACT);
            sum = sum.add(term, EXACT);
        }
        return sum;
    }
}
