package com.keyuan.crm.expense;

import com.keyuan.crm.shared.Money;

/**
 * The policy {@code reimbursement.verification}. Every report is verified by phone all the same; this says only what
 * payment waits for.
 *
 * @param workingDays N of within-days, 1 to 60
 * @param above the amount of above, not negative
 */
public record VerificationPolicy(VerificationMode mode, int workingDays, Money above) {

    /** @throws PolicyNotUsable when out of these ranges */
    public VerificationPolicy {
        if (workingDays < 1 || workingDays > 60) {
            throw new PolicyNotUsable("workingDays");
        }
        if (above.isNegative()) {
            throw new PolicyNotUsable("above");
        }
    }

    @Override
    public String toString() {
        return switch (mode) {
            case REQUIRED -> "required";
            case WITHIN_DAYS -> "within-days:" + workingDays;
            case ABOVE -> "above:" + above;
        };
    }
}
