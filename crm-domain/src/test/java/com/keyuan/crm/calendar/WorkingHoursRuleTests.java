package com.keyuan.crm.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.shared.BusinessZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2026-04-06 is a holiday (a Monday), 2026-04-11 a Saturday that is worked. */
class WorkingHoursRuleTests {

    private static final WorkingHoursRule RULE = new WorkingHoursRule(
            new WorkingDayRule(Map.of(LocalDate.of(2026, 4, 6), false, LocalDate.of(2026, 4, 11), true)),
            List.of(
                    new WorkingHoursRule.Shift(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                    new WorkingHoursRule.Shift(LocalTime.of(13, 0), LocalTime.of(18, 0))));

    @ParameterizedTest
    @CsvSource({
        "2026-03-18T10:00, 1,  2026-03-18T11:00",
        "2026-03-18T10:00, 2,  2026-03-18T12:00",
        "2026-03-18T11:00, 2,  2026-03-18T14:00",
        "2026-03-18T12:30, 1,  2026-03-18T14:00",
        "2026-03-18T10:00, 7,  2026-03-18T18:00",
        "2026-03-18T10:00, 16, 2026-03-20T10:00",
        "2026-03-18T20:00, 1,  2026-03-19T10:00",
        "2026-03-18T06:00, 1,  2026-03-18T10:00",
        "2026-03-20T17:00, 2,  2026-03-23T10:00",
        "2026-03-21T10:00, 1,  2026-03-23T10:00",
        "2026-04-03T17:00, 2,  2026-04-07T10:00",
        "2026-04-10T17:00, 2,  2026-04-11T10:00"
    })
    void countsOnlyWhatIsWorked(LocalDateTime from, int hours, LocalDateTime expected) {
        assertThat(RULE.plus(at(from), Duration.ofHours(hours))).isEqualTo(at(expected));
        assertThat(RULE.between(at(from), at(expected))).isEqualTo(Duration.ofHours(hours));
        assertThat(RULE.between(at(expected), at(from))).isEqualTo(Duration.ofHours(-hours));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-18T18:00, 2026-03-19T09:00, 0",
        "2026-03-18T11:59, 2026-03-18T13:01, 2",
        "2026-03-21T09:00, 2026-03-22T18:00, 0",
        "2026-03-18T10:00, 2026-03-18T10:00, 0"
    })
    void countsNothingBetweenShifts(LocalDateTime from, LocalDateTime to, int minutes) {
        assertThat(RULE.between(at(from), at(to))).isEqualTo(Duration.ofMinutes(minutes));
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(BusinessZone.ID).toInstant();
    }
}
