package com.keyuan.crm.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.people.Level;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimRuleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // tier | claims today | lately | moves | own holding ended | why not
                "C | 0 | 0  | 0 | -          | -",
                "C | 4 | 49 | 1 | -          | -",
                "C | 5 | 5  | 0 | -          | DAY_LIMIT",
                "C | 0 | 50 | 0 | -          | TOTAL_LIMIT",
                "C | 0 | 0  | 0 | 2025-12-19 | LOCKED_OUT",
                "C | 0 | 0  | 0 | 2025-12-18 | -",
                "C | 0 | 0  | 0 | 2026-03-18 | LOCKED_OUT",
                "C | 0 | 0  | 2 | -          | MOVED_TOO_OFTEN",
                "A | 0 | 0  | 0 | -          | SENIOR_ONLY",
                "A | 5 | 50 | 2 | 2026-03-18 | SENIOR_ONLY"
            })
    void countsClaimsAndLocksTheFormerHolderOut(
            Tier tier,
            int today,
            int lately,
            int moves,
            @Nullable LocalDate heldUntil,
            MoveHindrance.@Nullable Kind why) {
        ClaimRule.Claimant claimant =
                new ClaimRule.Claimant(AllocationFixture.holding(Level.REGULAR, 0, 0, 0), today, lately);
        assertThat(ClaimRule.hindrance(
                                AllocationFixture.policyV1(),
                                claimant,
                                new ClaimRule.Claimed(tier, moves, heldUntil, false, false),
                                TODAY)
                        .map(MoveHindrance::kind))
                .isEqualTo(Optional.ofNullable(why));
    }
}
