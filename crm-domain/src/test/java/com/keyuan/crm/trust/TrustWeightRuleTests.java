package com.keyuan.crm.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Fitted weights gain where the truth has other weights, and claim nothing where there is nothing. */
class TrustWeightRuleTests {

    private static List<TrustOutcome> outcomes(int customers, double steep) {
        Random random = new Random(20260318);
        List<TrustOutcome> outcomes = new ArrayList<>();
        for (int n = 0; n < customers; n++) {
            List<Double> factors = Stream.generate(random::nextDouble).limit(7).toList();
            double stays = 1 / (1 + Math.exp(-steep * (factors.get(TrustFactor.TEAM_SERVICE.ordinal()) - 0.5)));
            outcomes.add(new TrustOutcome(new UUID(0, n), factors, random.nextDouble() >= stays));
        }
        return outcomes;
    }

    @Test
    void gainsWhereTheTruthHasOtherWeights() {
        FittedWeights fitted =
                TrustWeightRule.fit(outcomes(300, 8), TrustFixture.policyV1()).orElseThrow();

        assertThat(fitted.isMoreThanChance()).isTrue();
        assertThat(fitted.gain()).isGreaterThan(0.1);
        assertThat(fitted.weights().get(TrustFactor.TEAM_SERVICE)).isGreaterThan(new BigDecimal("0.50"));
        assertThat(fitted.weights().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1");
    }

    @Test
    void claimsNoGainWithoutSignal() {
        assertThat(TrustWeightRule.fit(outcomes(300, 0), TrustFixture.policyV1()).stream())
                .allSatisfy(fitted -> assertThat(fitted.isMoreThanChance()).isFalse());
    }

    @Test
    void saysNothingOfTooFew() {
        assertThat(TrustWeightRule.fit(outcomes(29, 8), TrustFixture.policyV1()))
                .isEmpty();
        assertThat(TrustWeightRule.fit(outcomes(30, 8), TrustFixture.policyV1()))
                .isPresent();
    }
}
