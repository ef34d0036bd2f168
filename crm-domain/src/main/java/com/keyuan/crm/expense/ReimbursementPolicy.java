package com.keyuan.crm.expense;

import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of the policy of travel money; the newest holds.
 *
 * @param decidedBy null for the one the product comes with
 */
public record ReimbursementPolicy(
        int version,
        VerificationPolicy verification,
        LimitRule limits,
        Instant decidedAt,
        @Nullable PersonId decidedBy,
        String reason) {}
