package com.keyuan.crm.calendar;

import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** When a working day is worked, in the time of the business: {@code crm.calendar.morning-from} and so on, as HH:mm. */
@ConfigurationProperties("crm.calendar")
public record WorkingHoursSettings(
        @DefaultValue("09:00") String morningFrom,
        @DefaultValue("12:00") String morningTo,
        @DefaultValue("13:00") String afternoonFrom,
        @DefaultValue("18:00") String afternoonTo) {

    List<WorkingHoursRule.Shift> shifts() {
        return List.of(shift(morningFrom, morningTo), shift(afternoonFrom, afternoonTo));
    }

    private static WorkingHoursRule.Shift shift(String from, String to) {
        return new WorkingHoursRule.Shift(LocalTime.parse(from), LocalTime.parse(to));
    }
}
