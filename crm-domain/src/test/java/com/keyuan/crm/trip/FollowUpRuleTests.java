package com.keyuan.crm.trip;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.trip.TripSettings.Rhythm;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpRuleTests {

    @ParameterizedTest
    @CsvSource({
        "A, 2026-03-10, 2025-01-01, 2026-03-17",
        "B, 2026-03-10, 2025-01-01, 2026-03-24",
        "C, 2026-01-31, 2025-01-01, 2026-03-02",
        "C, 2024-01-30, 2023-01-01, 2024-02-29",
        // never touched: from the day of the assignment
        "A, , 2026-03-10, 2026-03-17",
        // touched before the present holder had it: likewise
        "A, 2025-12-01, 2026-03-10, 2026-03-17"
    })
    void countsFromTheLastTouchOrTheAssignment(String tier, LocalDate touched, LocalDate assigned, LocalDate due) {
        assertThat(FollowUpRule.due(tier, touched, assigned, new Rhythm(7, 14, 30)))
                .isEqualTo(due);
    }
}
