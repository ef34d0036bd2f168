package com.keyuan.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusRuleTests {

    @ParameterizedTest(name = "as of {0}: lost {1}, order {2}, matter {3}, need {4}: {5}")
    @CsvSource({
        "2026-03-18,           ,           ,           , false, LEAD",
        "2026-03-18,           ,           ,           , true,  PROSPECT",
        "2026-03-18,           ,           , 2020-01-01, false, PROSPECT",
        "2026-03-18,           , 2026-03-18,           , false, ACTIVE",
        "2026-03-18,           , 2025-03-19,           , false, ACTIVE", // the first day of the window
        "2026-03-18,           , 2025-03-18,           , false, DORMANT",
        "2026-03-18,           , 2025-03-18,           , true,  DORMANT", // ordered once, never a mere prospect again
        "2024-02-29,           , 2023-03-02,           , false, ACTIVE",
        "2024-02-29,           , 2023-03-01,           , false, DORMANT",
        "2026-03-18, 2026-03-01, 2026-02-01,           , true,  LOST",
        "2026-03-18, 2026-03-01, 2026-03-01, 2026-03-01, true,  LOST", // of the same day
        "2026-03-18, 2026-03-01, 2026-03-02,           , false, ACTIVE",
        "2026-03-18, 2026-03-01, 2024-01-01, 2026-03-02, false, DORMANT",
        "2026-03-18, 2026-03-01,           , 2026-03-02, false, PROSPECT",
    })
    void derivesTheStatus(
            LocalDate asOf, LocalDate lost, LocalDate order, LocalDate matter, boolean need, CustomerStatus expected) {
        assertThat(StatusRule.statusAt(asOf, new StatusRule.Facts(lost, order, matter, need)))
                .isEqualTo(expected);
    }
}
