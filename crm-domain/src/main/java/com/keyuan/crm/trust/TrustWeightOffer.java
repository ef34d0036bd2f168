package com.keyuan.crm.trust;

import org.jspecify.annotations.Nullable;

/**
 * What the company's own leavings say on the weights.
 *
 * @param customers whose becoming is known
 * @param followed of those, how many went with who left
 * @param fitted null while they are too few, or no factor tells anything
 */
public record TrustWeightOffer(
        int customers, int followed, @Nullable FittedWeights fitted) {}
