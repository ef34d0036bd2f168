package com.keyuan.crm.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.contract.InstalmentRule.Finding;
import com.keyuan.crm.contract.InstalmentRule.Problem;
import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstalmentRuleTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // amount | day amount; … | problem | detail
                "100    | 2026-05-01 100                        | -            | -",
                "100    | 2026-05-01 33.33; 2026-06-01 66.67    | -            | -",
                "100    | 2026-05-01 50; 2026-05-01 50          | -            | -",
                "100    | 2026-05-01 33.33; 2026-06-01 66.66    | TOO_LITTLE   | 0.01",
                "100    | 2026-05-01 100.01                     | TOO_MUCH     | 0.01",
                "100    | 2026-05-01 100; 2026-06-01 0          | NOT_POSITIVE | 2",
                "100    | 2026-05-01 150; 2026-06-01 -50        | NOT_POSITIVE | 2",
                "100    | 2026-06-01 50; 2026-05-31 50          | NOT_IN_ORDER | 2",
                "100    | 1989-12-31 100                        | OUT_OF_TIME  | 1",
                "100    | 2100-01-02 100                        | OUT_OF_TIME  | 1"
            })
    void comesToTheAmountInOrder(String amount, String plan, @Nullable Problem problem, @Nullable String detail) {
        assertThat(InstalmentRule.check(Money.of(amount), plan(plan))
                        .map(finding -> finding.problem() + " " + finding.detail())
                        .orElse(null))
                .isEqualTo(problem == null ? null : problem + " " + detail);
    }

    @Test
    void hasOneInstalmentAtLeastAndSixtyAtMost() {
        assertThat(InstalmentRule.check(Money.of(1), List.of())).contains(new Finding(Problem.NONE_AT_ALL, 0));
        List<Instalment> many = Collections.nCopies(61, plan("2026-05-01 1").get(0));
        assertThat(InstalmentRule.check(Money.of(61), many)).contains(new Finding(Problem.TOO_MANY, 60));
        assertThat(InstalmentRule.check(Money.of(2), many.subList(0, 2))).contains(new Finding(Problem.SAME_TWICE, 2));
    }

    private static List<Instalment> plan(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .map(part -> part.split(" "))
                .map(part -> new Instalment(InstalmentId.next(), LocalDate.parse(part[0]), Money.of(part[1]), null))
                .toList();
    }
}
