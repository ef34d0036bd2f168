package com.keyuan.crm.trust;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Weights fitted to the company's own leavings, and what they would gain.
 *
 * @param weights as a version of the policy demands them: two decimals, together 1
 * @param aucNow how well the present weights rank who followed
 * @param aucFitted the same of fitted weights, each customer ranked by weights fitted without its fold
 * @param error standard error of the difference
 */
public record FittedWeights(Map<TrustFactor, BigDecimal> weights, double aucNow, double aucFitted, double error) {

    private static final double BEYOND_CHANCE = 1.96;

    public FittedWeights {
        weights = Map.copyOf(weights);
    }

    public double gain() {
        return aucFitted - aucNow;
    }

    /** Whether the gain lies beyond what chance gives in 95 of 100 cases. */
    public boolean isMoreThanChance() {
        return gain() > BEYOND_CHANCE * error;
    }
}
