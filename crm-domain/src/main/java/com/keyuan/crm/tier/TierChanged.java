package com.keyuan.crm.tier;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.shared.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer has another tier now.
 *
 * @param from null when it had none
 * @param by who decided; null when the policy accepts by itself
 */
public record TierChanged(
        CustomerId customer,
        @Nullable Tier from,
        Tier to,
        TierReviewId review,
        @Nullable PersonId by,
        LocalDate on) {}
