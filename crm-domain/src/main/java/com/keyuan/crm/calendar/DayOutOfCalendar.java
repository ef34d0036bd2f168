package com.keyuan.crm.calendar;

import com.keyuan.crm.shared.RuleViolation;

/** The calendar does not reach so far. */
public class DayOutOfCalendar extends RuleViolation {

    public DayOutOfCalendar(int firstYear, int lastYear) {
        // as text: a year is not a number to be grouped
        super("calendar.dayOutOfCalendar", "day", Integer.toString(firstYear), Integer.toString(lastYear));
    }
}
