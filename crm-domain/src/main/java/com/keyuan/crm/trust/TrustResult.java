package com.keyuan.crm.trust;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the policy says of one customer.
 *
 * @param score 0–100, two decimals: how far the trust lies with the company
 * @param confidence 0–1, four decimals
 * @param attached the colleague to whom the customer's trust is tied; null for one of the pool that nobody is asked for
 * @param revenue net in the window, CNY
 * @param moneyAtRisk what of it would go with the attached person, CNY
 * @param sole the one colleague who had all touches in the window; null where there were several, or none
 */
public record TrustResult(
        CustomerId customer,
        Map<TrustFactor, Weighed> factors,
        BigDecimal score,
        BigDecimal confidence,
        TrustVerdict verdict,
        @Nullable PersonId attached,
        BigDecimal revenue,
        BigDecimal moneyAtRisk,
        @Nullable PersonId sole) {

    public TrustResult {
        factors = Map.copyOf(factors);
    }
}
