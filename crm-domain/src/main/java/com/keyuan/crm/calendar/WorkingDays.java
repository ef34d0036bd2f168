package com.keyuan.crm.calendar;

import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The company's working days. Each answer is one statement; who asks for many days at once takes the rule for the
 * whole time ({@link #during}), and set-based runs use the SQL functions {@code is_working_day} and
 * {@code working_days_between}.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class WorkingDays {

    private static final int LONGEST = 1000;

    private final CalendarDays days;

    public boolean isWorkingDay(LocalDate day) {
        return during(day, day).isWorkingDay(day);
    }

    /**
     * The n-th working day after the given one: five working days from a Thursday is the next Thursday.
     *
     * @param workingDays 0 to 1000
     */
    public LocalDate plus(LocalDate from, int workingDays) {
        if (workingDays > LONGEST) {
            throw new IllegalArgumentException("more than " + LONGEST + " working days: " + workingDays);
        }
        // twice as far as weekends alone would ask for, so that no real calendar outruns it
        return during(from, from.plusDays(3L * workingDays + 60)).plus(from, workingDays);
    }

    /** Working days after the first day up to and with the last; 0 where the last is not later. */
    public int between(LocalDate from, LocalDate to) {
        return to.isAfter(from) ? during(from, to).between(from, to) : 0;
    }

    /** The rule with what the calendar says of the days from the first to the last, both included. */
    public WorkingDayRule during(LocalDate first, LocalDate last) {
        return new WorkingDayRule(days.decided(first, last));
    }
}
