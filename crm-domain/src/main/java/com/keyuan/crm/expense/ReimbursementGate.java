package com.keyuan.crm.expense;

import com.keyuan.crm.calendar.WorkingDayRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The gate: travel money is cleared only when the trip's report is signed by the director and marked 差旅信息合格 by the
 * assistant, and when the phone team has done what the policy waits for. Who clears is another question, see {@link
 * OwnPaperRule}. The finance page asks the same in SQL; a test holds both equal.
 */
public record ReimbursementGate(VerificationPolicy policy, WorkingDayRule workingDays, LocalDate today) {

    public GateVerdict judge(GateFacts claim) {
        GateBlock block = block(claim);
        if (block == null) {
            return new GateVerdict(null, null, face(claim));
        }
        if (claim.overridden().contains(block)) {
            return new GateVerdict(null, null, GateFace.OVERRIDDEN);
        }
        return new GateVerdict(block, block == GateBlock.NOT_VERIFIED ? opensOn(claim) : null, null);
    }

    private @Nullable GateBlock block(GateFacts claim) {
        return switch (claim.report()) {
            case NONE, DRAFT -> GateBlock.REPORT_UNWRITTEN;
            case SUBMITTED -> GateBlock.NOT_SIGNED;
            case SIGNED -> GateBlock.NOT_QUALIFIED;
            case QUALIFIED -> isWaitedFor(claim) ? GateBlock.NOT_VERIFIED : null;
            case VERIFIED -> null;
            case DISCREPANT -> claim.discrepancyDecided() ? null : GateBlock.UNDER_REVIEW;
            case UNVERIFIABLE -> policy.mode() == VerificationMode.REQUIRED ? GateBlock.UNVERIFIABLE : null;
        };
    }

    private boolean isWaitedFor(GateFacts claim) {
        LocalDate opens = opensOn(claim);
        return switch (policy.mode()) {
            case REQUIRED -> true;
            case WITHIN_DAYS -> opens == null || today.isBefore(opens);
            case ABOVE -> claim.claimed().isMoreThan(policy.above());
        };
    }

    private @Nullable LocalDate opensOn(GateFacts claim) {
        return policy.mode() == VerificationMode.WITHIN_DAYS && claim.qualifiedOn() != null
                ? workingDays.plus(claim.qualifiedOn(), policy.workingDays())
                : null;
    }

    private GateFace face(GateFacts claim) {
        return switch (claim.report()) {
            case DISCREPANT -> GateFace.DECIDED;
            case UNVERIFIABLE -> GateFace.UNVERIFIABLE;
            case QUALIFIED -> policy.mode() == VerificationMode.ABOVE ? GateFace.BELOW_AMOUNT : GateFace.NOT_REACHED;
            default -> GateFace.VERIFIED;
        };
    }
}
