package com.keyuan.crm.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDayRuleTests {

    /** The Spring Festival of 2026: off from Sunday 15 to Monday 23 February, made up on Saturdays 14 and 28. */
    private final WorkingDayRule rule = springFestival();

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, true", // an ordinary Friday
        "2026-02-14, true", // a Saturday worked in exchange
        "2026-02-15, false",
        "2026-02-16, false", // a Monday off
        "2026-02-23, false",
        "2026-02-24, true",
        "2026-02-28, true",
        "2026-03-01, false", // an ordinary Sunday
    })
    void knowsHolidaysAndMakeUpDays(LocalDate day, boolean working) {
        assertThat(rule.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-12, 0, 2026-02-12",
        "2026-02-12, 1, 2026-02-13",
        "2026-02-12, 2, 2026-02-14",
        "2026-02-12, 3, 2026-02-24",
        "2026-02-16, 1, 2026-02-24", // from within the holiday
        "2026-02-12, 8, 2026-03-02",
        "2026-01-05, 5, 2026-01-12", // a plain week
    })
    void countsForwardOverDaysOff(LocalDate from, int days, LocalDate expected) {
        assertThat(rule.plus(from, days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-12, 2026-02-12, 0",
        "2026-02-12, 2026-02-13, 1",
        "2026-02-13, 2026-02-12, 0",
        "2026-02-12, 2026-02-23, 2",
        "2026-02-12, 2026-02-24, 3",
    })
    void countsDaysAfterTheFirstUpToTheLast(LocalDate from, LocalDate to, int expected) {
        assertThat(rule.between(from, to)).isEqualTo(expected);
    }

    @Test
    void reachesTheDayFromWhichItCountsBackTheSame() {
        LocalDate from = LocalDate.of(2026, 1, 1);
        for (int days = 0; days < 60; days++) {
            assertThat(rule.between(from, rule.plus(from, days))).isEqualTo(days);
        }
    }

    @Test
    void refusesToCountBackwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> rule.plus(LocalDate.of(2026, 1, 1), -1));
    }

    private static WorkingDayRule springFestival() {
        Map<LocalDate, Boolean> decided = new HashMap<>();
        LocalDate.of(2026, 2, 15).datesUntil(LocalDate.of(2026, 2, 24)).forEach(day -> decided.put(day, false));
        decided.put(LocalDate.of(2026, 2, 14), true);
        decided.put(LocalDate.of(2026, 2, 28), true);
        return new WorkingDayRule(decided);
    }
}
