package com.keyuan.crm.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Which days are worked: Monday to Friday, unless the calendar says otherwise of that day (a holiday on a Thursday, a
 * make-up day on a Sunday).
 *
 * @param decided the days of which the calendar says something, true where worked
 */
public record WorkingDayRule(Map<LocalDate, Boolean> decided) {

    public WorkingDayRule {
        decided = Map.copyOf(decided);
    }

    public boolean isWorkingDay(LocalDate day) {
        return decided.getOrDefault(day, isWeekday(day));
    }

    /** The n-th working day after the given one, which itself does not count; the day itself for none. */
    public LocalDate plus(LocalDate from, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("working days only count forward: " + workingDays);
        }
        LocalDate day = from;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Working days after the first day up to and with the last; 0 where the last is not later. */
    public int between(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(laterOf(from.plusDays(1), to.plusDays(1)))
                .filter(this::isWorkingDay)
                .count();
    }

    static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    private static LocalDate laterOf(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
