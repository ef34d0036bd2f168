package com.keyuan.crm.calendar;

import com.keyuan.crm.shared.BusinessZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * Time as it is worked: only the shifts of working days count. What happens at night or on a holiday begins to count with
 * the next shift.
 *
 * @param shifts of a working day, in order, not overlapping
 */
public record WorkingHoursRule(WorkingDayRule days, List<Shift> shifts) {

    /** A part of the day that is worked without a break. */
    public record Shift(LocalTime from, LocalTime to) {

        public Shift {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("a shift ends after it begins: " + from + "–" + to);
            }
        }
    }

    public WorkingHoursRule {
        shifts = List.copyOf(shifts);
    }

    /** The moment by which so much time will have been worked. */
    public Instant plus(Instant from, Duration worked) {
        Duration left = worked;
        for (LocalDate day = day(from); ; day = day.plusDays(1)) {
            for (Shift shift : shiftsOf(day)) {
                Instant begin = later(at(day, shift.from()), from);
                Duration here = Duration.between(begin, at(day, shift.to()));
                if (here.compareTo(left) >= 0) {
                    return begin.plus(left);
                }
                left = here.isNegative() ? left : left.minus(here);
            }
        }
    }

    /** How much is worked from one moment to a later one; negative where the second is earlier. */
    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        Duration worked = Duration.ZERO;
        for (LocalDate day = day(from); !day.isAfter(day(to)); day = day.plusDays(1)) {
            for (Shift shift : shiftsOf(day)) {
                Instant begin = later(at(day, shift.from()), from);
                Instant end = earlier(at(day, shift.to()), to);
                worked = end.isAfter(begin) ? worked.plus(Duration.between(begin, end)) : worked;
            }
        }
        return worked;
    }

    private List<Shift> shiftsOf(LocalDate day) {
        return days.isWorkingDay(day) ? shifts : List.of();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, BusinessZone.ID);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BusinessZone.ID).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
