package com.keyuan.crm.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.allocation.RecyclingRule.Facts;
import com.keyuan.crm.allocation.RecyclingRule.Outcome;
import com.keyuan.crm.allocation.RecyclingRule.Verdict;
import com.keyuan.crm.allocation.RecyclingRule.Warning;
import com.keyuan.crm.customer.Tier;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecyclingRuleTests {

    private static final LocalDate NIGHT = LocalDate.of(2026, 3, 18);
    private static final AllocationPolicy.Recycling POLICY =
            AllocationFixture.policyV1().recycling();

    /** Days before the night; a warning is "days before it was made/days from the night until it falls". */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // tier | held | touch | order | lost | first | last | outcome       | falls in
                "A | 400 | 22  | -  | false | false | -    | -    | ATTENDED      | -",
                "A | 400 | 23  | -  | false | false | -    | -    | FIRST_WARNING | 7",
                "B | 400 | 37  | -  | false | false | -    | -    | ATTENDED      | -",
                "B | 400 | 38  | -  | false | false | -    | -    | FIRST_WARNING | 7",
                "C | 400 | 53  | -  | false | false | -    | -    | FIRST_WARNING | 7",
                "A | 400 | 300 | -  | false | false | -    | -    | FIRST_WARNING | 7",
                "A | 22  | 300 | -  | false | false | -    | -    | ATTENDED      | -",
                "A | 23  | -   | -  | false | false | -    | -    | FIRST_WARNING | 7",
                "A | 400 | 28  | -  | false | false | 5/2  | -    | WARNED        | 2",
                "A | 400 | 29  | -  | false | false | 6/1  | -    | LAST_WARNING  | 1",
                "A | 400 | 32  | -  | false | false | 9/-2 | -    | LAST_WARNING  | 1",
                "A | 400 | 30  | -  | false | false | 7/0  | 1/0  | RECYCLE       | 0",
                "A | 400 | 33  | -  | false | false | 9/-2 | 1/1  | WARNED        | 1",
                "A | 400 | 90  | -  | false | false | 7/0  | 1/0  | RECYCLE       | 0",
                "A | 400 | 3   | -  | false | false | 7/0  | 1/0  | ATTENDED      | -",
                "A | 400 | 7   | -  | false | false | 7/0  | 1/0  | ATTENDED      | -",
                "A | 400 | 24  | -  | false | false | 26/-9 | 25/-10 | FIRST_WARNING | 7",
                "A | 400 | 300 | 89 | false | false | 7/0  | 1/0  | OPEN_ORDER    | -",
                "A | 400 | 300 | 90 | false | false | 7/0  | 1/0  | RECYCLE       | 0",
                "A | 400 | 300 | -  | false | true | 7/0  | 1/0  | CONTRACT      | -",
                "A | 400 | 300 | -  | true  | true | 7/0  | 1/0  | LOST          | -"
            })
    void warnsTwiceBeforeACustomerFalls(
            Tier tier,
            int held,
            @Nullable Integer touch,
            @Nullable Integer order,
            boolean lost,
            boolean contract,
            @Nullable String first,
            @Nullable String last,
            Outcome outcome,
            @Nullable Integer falls) {
        Facts facts = new Facts(
                tier,
                NIGHT.minusDays(held),
                ago(touch),
                ago(order),
                lost,
                contract,
                false,
                warning(first),
                warning(last));
        assertThat(RecyclingRule.judge(facts, POLICY, NIGHT))
                .isEqualTo(new Verdict(outcome, falls == null ? null : NIGHT.plusDays(falls)));
    }

    @Test
    void leavesTiersWithoutDaysAlone() {
        AllocationPolicy.Recycling never =
                new AllocationPolicy.Recycling(AllocationFixture.tiers(0, 45, 60), 7, 1, 90, 7);
        Facts facts = new Facts(Tier.A, NIGHT.minusDays(900), null, null, false, false, false, null, null);
        assertThat(RecyclingRule.judge(facts, never, NIGHT).outcome()).isEqualTo(Outcome.NEVER);
    }

    @Test
    void leavesWhoOwesOverdueMoneyToTheHolder() {
        Facts facts = new Facts(Tier.C, NIGHT.minusDays(900), null, null, false, false, true, null, null);
        assertThat(RecyclingRule.judge(facts, POLICY, NIGHT).outcome()).isEqualTo(Outcome.OWES);
    }

    private static @Nullable LocalDate ago(@Nullable Integer days) {
        return days == null ? null : NIGHT.minusDays(days);
    }

    private static @Nullable Warning warning(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split("/", -1);
        return new Warning(NIGHT.minusDays(Integer.parseInt(parts[0])), NIGHT.plusDays(Integer.parseInt(parts[1])));
    }
}
