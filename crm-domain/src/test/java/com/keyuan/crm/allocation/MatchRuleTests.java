package com.keyuan.crm.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.people.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchRuleTests {

    private final AllocationPolicy policy = AllocationFixture.policyV1();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // tier | level | holds A, B, C | moves | why not
                "A | SENIOR  | 29 | 60 | 60  | 0 | -",
                "A | SENIOR  | 30 | 0  | 0   | 0 | FULL",
                "A | REGULAR | 0  | 0  | 0   | 0 | SENIOR_ONLY",
                "A | NEW     | 0  | 0  | 0   | 0 | SENIOR_ONLY",
                "A | -       | 0  | 0  | 0   | 0 | SENIOR_ONLY",
                "B | SENIOR  | 30 | 59 | 60  | 0 | -",
                "B | REGULAR | 0  | 60 | 0   | 0 | FULL",
                "B | NEW     | 0  | 0  | 0   | 0 | NOT_FOR_NEW",
                "C | NEW     | 0  | 9  | 119 | 0 | -",
                "C | -       | 0  | 0  | 120 | 0 | FULL",
                "C | REGULAR | 0  | 60 | 119 | 1 | -",
                "C | REGULAR | 0  | 60 | 119 | 2 | MOVED_TOO_OFTEN",
                "A | NEW     | 0  | 0  | 0   | 9 | SENIOR_ONLY"
            })
    void asksForExperienceRoomAndRest(
            Tier tier, @Nullable Level level, int a, int b, int c, int moves, MoveHindrance.@Nullable Kind why) {
        assertThat(MatchRule.hindrance(policy, tier, AllocationFixture.holding(level, a, b, c), moves)
                        .map(MoveHindrance::kind))
                .isEqualTo(java.util.Optional.ofNullable(why));
    }

    @Test
    void barsWhoeverHasAnInterestOfTheirOwn() {
        assertThat(MatchRule.hindrance(policy, Tier.C, AllocationFixture.holding(Level.SENIOR, 0, 0, 0), 0, true)
                        .map(MoveHindrance::kind))
                .contains(MoveHindrance.Kind.INTEREST);
        assertThat(MatchRule.hindrance(policy, Tier.C, AllocationFixture.holding(Level.SENIOR, 0, 0, 0), 0, false))
                .isEmpty();
    }

    @Test
    void refusesNumbersThatContradictEachOther() {
        assertThatThrownBy(() -> with(new AllocationPolicy.PoolLimits(6, 5, 365, 90, 2, 90), policy.recycling()))
                .isInstanceOf(AllocationPolicyUnsound.class);
        assertThatThrownBy(() -> with(policy.pool(), recycling(30, 1, 1))).isInstanceOf(AllocationPolicyUnsound.class);
        assertThatThrownBy(() -> with(policy.pool(), recycling(7, 7, 1))).isInstanceOf(AllocationPolicyUnsound.class);
        assertThat(with(policy.pool(), recycling(0, 7, 1)).recycling().days(Tier.A))
                .isZero();
    }

    private static AllocationPolicy.Recycling recycling(int a, int first, int last) {
        return new AllocationPolicy.Recycling(AllocationFixture.tiers(a, 45, 60), first, last, 90, 7);
    }

    private AllocationPolicy with(AllocationPolicy.PoolLimits pool, AllocationPolicy.Recycling recycling) {
        return new AllocationPolicy(
                2, LocalDate.EPOCH, policy.from(), Map.of(), pool, recycling, null, null, Instant.EPOCH);
    }
}
