package com.keyuan.crm.trust;

import java.util.List;
import java.util.UUID;

/**
 * What became of a customer whose salesperson left.
 *
 * @param factors shrunk, as of the day of notice, in the order of {@link TrustFactor}
 * @param followed false where it stayed with the company
 */
public record TrustOutcome(UUID customer, List<Double> factors, boolean followed) {

    public TrustOutcome {
        factors = List.copyOf(factors);
    }
}
