package com.keyuan.crm.trust;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evidence and result of one customer in one run.
 *
 * @param factors each shrunk, 0–1
 */
public record TrustScoreRow(
        CustomerId customer,
        String name,
        @Nullable PersonId holder,
        @Nullable String holderName,
        TrustEvidence evidence,
        Map<TrustFactor, BigDecimal> factors,
        BigDecimal confidence,
        BigDecimal score,
        TrustVerdict verdict,
        @Nullable PersonId attached,
        @Nullable String attachedName,
        @Nullable PersonId sole,
        BigDecimal revenue,
        BigDecimal moneyAtRisk) {

    public TrustScoreRow {
        factors = Map.copyOf(factors);
    }
}
