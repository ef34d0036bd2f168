package com.keyuan.crm.expense;

import static com.keyuan.crm.expense.GateBlock.NOT_QUALIFIED;
import static com.keyuan.crm.expense.GateBlock.NOT_SIGNED;
import static com.keyuan.crm.expense.GateBlock.NOT_VERIFIED;
import static com.keyuan.crm.expense.GateBlock.REPORT_UNWRITTEN;
import static com.keyuan.crm.expense.GateBlock.UNDER_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.calendar.WorkingDayRule;
import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReimbursementGateTests {

    /** A Wednesday; the Monday before is a holiday, the Saturday before that is worked. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    private static final WorkingDayRule WORKING_DAYS =
            new WorkingDayRule(Map.of(LocalDate.of(2026, 3, 16), false, LocalDate.of(2026, 3, 14), true));

    @ParameterizedTest(name = "{0} under {1}, {2} yuan, qualified on {3}, decided {4}: {5} {6} {7}")
    @CsvSource(nullValues = "-", textBlock = """
            NONE,         REQUIRED,    100,     -,          false, REPORT_UNWRITTEN, -,          -
            NONE,         ABOVE,       100,     -,          false, REPORT_UNWRITTEN, -,          -
            DRAFT,        WITHIN_DAYS, 100,     -,          false, REPORT_UNWRITTEN, -,          -
            SUBMITTED,    REQUIRED,    100,     -,          false, NOT_SIGNED,       -,          -
            SUBMITTED,    WITHIN_DAYS, 100,     -,          false, NOT_SIGNED,       -,          -
            SUBMITTED,    ABOVE,       100,     -,          false, NOT_SIGNED,       -,          -
            SIGNED,       REQUIRED,    100,     -,          false, NOT_QUALIFIED,    -,          -
            SIGNED,       WITHIN_DAYS, 100,     -,          false, NOT_QUALIFIED,    -,          -
            SIGNED,       ABOVE,       100,     -,          false, NOT_QUALIFIED,    -,          -
            QUALIFIED,    REQUIRED,    100,     2026-01-05, false, NOT_VERIFIED,     -,          -
            QUALIFIED,    WITHIN_DAYS, 100,     2026-03-18, false, NOT_VERIFIED,     2026-03-25, -
            QUALIFIED,    WITHIN_DAYS, 100,     2026-03-12, false, NOT_VERIFIED,     2026-03-19, -
            QUALIFIED,    WITHIN_DAYS, 100,     2026-03-11, false, -,                -,          NOT_REACHED
            QUALIFIED,    WITHIN_DAYS, 9999999, 2025-01-06, false, -,                -,          NOT_REACHED
            QUALIFIED,    ABOVE,       5000,    2026-03-18, false, -,                -,          BELOW_AMOUNT
            QUALIFIED,    ABOVE,       5000.01, 2026-01-05, false, NOT_VERIFIED,     -,          -
            VERIFIED,     REQUIRED,    9000,    2026-03-18, false, -,                -,          VERIFIED
            VERIFIED,     WITHIN_DAYS, 9000,    2026-03-18, false, -,                -,          VERIFIED
            VERIFIED,     ABOVE,       9000,    2026-03-18, false, -,                -,          VERIFIED
            UNVERIFIABLE, REQUIRED,    100,     2026-03-01, false, UNVERIFIABLE,     -,          -
            UNVERIFIABLE, WITHIN_DAYS, 100,     2026-03-18, false, -,                -,          UNVERIFIABLE
            UNVERIFIABLE, ABOVE,       9000,    2026-03-18, false, -,                -,          UNVERIFIABLE
            DISCREPANT,   REQUIRED,    100,     2026-03-01, false, UNDER_REVIEW,     -,          -
            DISCREPANT,   WITHIN_DAYS, 100,     2026-01-01, false, UNDER_REVIEW,     -,          -
            DISCREPANT,   ABOVE,       100,     2026-03-01, false, UNDER_REVIEW,     -,          -
            DISCREPANT,   REQUIRED,    100,     2026-03-01, true,  -,                -,          DECIDED
            DISCREPANT,   WITHIN_DAYS, 100,     2026-03-18, true,  -,                -,          DECIDED
            """)
    void opensOnlyBehindSignatureAndQualificationAndWhatThePolicyWaitsFor(
            ReportStage report,
            VerificationMode mode,
            String amount,
            @Nullable LocalDate qualifiedOn,
            boolean decided,
            @Nullable GateBlock block,
            @Nullable LocalDate opensOn,
            @Nullable GateFace face) {
        GateVerdict verdict = gate(mode).judge(new GateFacts(report, qualifiedOn, Money.of(amount), decided, Set.of()));

        assertThat(verdict).isEqualTo(new GateVerdict(block, opensOn, face));
    }

    @ParameterizedTest
    @CsvSource({"NONE", "SUBMITTED", "SIGNED", "QUALIFIED", "DISCREPANT"})
    void letsAnOverrideThroughTheBlockItWasGivenForAndNoOther(ReportStage report) {
        GateBlock block =
                switch (report) {
                    case NONE -> REPORT_UNWRITTEN;
                    case SUBMITTED -> NOT_SIGNED;
                    case SIGNED -> NOT_QUALIFIED;
                    case QUALIFIED -> NOT_VERIFIED;
                    default -> UNDER_REVIEW;
                };
        GateFacts overridden = new GateFacts(report, TODAY, Money.of(100), false, Set.of(block));
        GateBlock another = block == UNDER_REVIEW ? NOT_VERIFIED : UNDER_REVIEW;
        GateFacts overriddenElsewhere = new GateFacts(report, TODAY, Money.of(100), false, Set.of(another));

        assertThat(gate(VerificationMode.REQUIRED).judge(overridden).face()).isEqualTo(GateFace.OVERRIDDEN);
        assertThat(gate(VerificationMode.REQUIRED).judge(overriddenElsewhere).block())
                .isEqualTo(block);
    }

    @Test
    void saysOnItsFaceThatItIsVerifiedEvenWhereAnOverrideWasGivenBefore() {
        GateFacts facts = new GateFacts(ReportStage.VERIFIED, TODAY, Money.of(100), false, Set.of(NOT_VERIFIED));

        assertThat(gate(VerificationMode.REQUIRED).judge(facts).face()).isEqualTo(GateFace.VERIFIED);
    }

    private static ReimbursementGate gate(VerificationMode mode) {
        return new ReimbursementGate(new VerificationPolicy(mode, 5, Money.of(5000)), WORKING_DAYS, TODAY);
    }
}
