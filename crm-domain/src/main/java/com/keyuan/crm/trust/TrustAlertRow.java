package com.keyuan.crm.trust;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of alerts.
 *
 * @param score as it stands now; null of a person
 * @param moneyAtRisk as it stands now
 * @param step what would raise the customer's trust most; null of a person
 */
public record TrustAlertRow(
        TrustAlertId id,
        TrustAlert.Kind kind,
        @Nullable CustomerId customer,
        @Nullable String customerName,
        @Nullable String tier,
        @Nullable String holderName,
        @Nullable PersonId person,
        @Nullable String personName,
        @Nullable BigDecimal score,
        @Nullable TrustVerdict verdict,
        BigDecimal moneyAtRisk,
        @Nullable TrustStep step,
        Instant raisedAt,
        @Nullable Instant handledAt,
        @Nullable String handledBy,
        @Nullable String note,
        @Nullable Instant endedAt) {

    public boolean isWaiting() {
        return handledAt == null && endedAt == null;
    }
}
