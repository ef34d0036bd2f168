package com.keyuan.crm.trust;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a customer's trust stands now, and why.
 *
 * @param policy by which it was judged
 * @param factors each shrunk, 0–1
 * @param attached the colleague to whom it is tied; null for one of the pool that nobody is asked for
 * @param soleName the one colleague who had all touches in the window; null where there were several, or none
 * @param before the score three months earlier; null where there was none yet
 */
public record TrustStanding(
        CustomerId customer,
        LocalDate asOf,
        TrustPolicy policy,
        TrustEvidence evidence,
        Map<TrustFactor, BigDecimal> factors,
        BigDecimal confidence,
        BigDecimal score,
        TrustVerdict verdict,
        @Nullable PersonId attached,
        @Nullable String attachedName,
        @Nullable String holderName,
        @Nullable String soleName,
        BigDecimal revenue,
        BigDecimal moneyAtRisk,
        @Nullable BigDecimal before) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * One factor as it counts.
     *
     * @param most the points that it can give
     * @param points that it gives
     * @param percent of the one in the other
     */
    public record Line(
            TrustFactor factor,
            BigDecimal most,
            BigDecimal points,
            BigDecimal percent,
            @Nullable Integer pieces) {

        public boolean isWeak() {
            return percent.intValue() < 40;
        }
    }

    public TrustStanding {
        factors = Map.copyOf(factors);
    }

    /** The factors that weigh anything, in the order of the policy. */
    public List<Line> lines() {
        return Arrays.stream(TrustFactor.values())
                .filter(factor -> policy.weight(factor).signum() > 0)
                .map(this::line)
                .toList();
    }

    private Line line(TrustFactor factor) {
        BigDecimal most = policy.weight(factor).multiply(HUNDRED);
        BigDecimal value = value(factor);
        return new Line(
                factor,
                most,
                most.multiply(value).setScale(1, RoundingMode.HALF_UP),
                value.multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP),
                evidence.pieces(factor));
    }

    private BigDecimal value(TrustFactor factor) {
        return factors.getOrDefault(factor, BigDecimal.ZERO);
    }

    /** The company's part of a hundred, as the bar shows it. */
    public int company() {
        return score.setScale(0, RoundingMode.HALF_UP).intValue();
    }

    public int personal() {
        return 100 - company();
    }

    public boolean isKnown() {
        return verdict != TrustVerdict.UNKNOWN;
    }

    /** The factor that would raise the score most: the largest weight·(1 − ĉ), the first in the policy of equal ones. */
    public TrustFactor weakest() {
        return Arrays.stream(TrustFactor.values())
                .min(Comparator.comparing(
                        factor -> policy.weight(factor).multiply(value(factor).subtract(BigDecimal.ONE))))
                .orElseThrow();
    }

    /** What is offered: the step that raises the weakest factor. */
    public TrustStep step() {
        return weakest().step();
    }

    /** How many points since three months ago; null where nothing was known then. */
    public @Nullable BigDecimal movement() {
        return before == null ? null : score.subtract(before);
    }

    /** Whether it moved by a whole point at least. */
    public boolean moved() {
        return before != null
                && score.subtract(before).setScale(0, RoundingMode.HALF_UP).signum() != 0;
    }
}
