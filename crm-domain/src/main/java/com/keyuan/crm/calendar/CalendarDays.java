package com.keyuan.crm.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The days of which the calendar says something. */
public interface CalendarDays {

    Optional<CalendarDay> findById(LocalDate day);

    /** The days from the first to the last, both included, in order. */
    List<CalendarDay> between(LocalDate first, LocalDate last);

    CalendarDay save(CalendarDay day);

    default Map<LocalDate, Boolean> decided(LocalDate first, LocalDate last) {
        return between(first, last).stream().collect(Collectors.toMap(CalendarDay::getDayOn, CalendarDay::isWorking));
    }
}
