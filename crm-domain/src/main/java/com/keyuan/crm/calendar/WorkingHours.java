package com.keyuan.crm.calendar;

import com.keyuan.crm.shared.BusinessZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/** The company's working hours on the days of its calendar. */
@Service
@RequiredArgsConstructor
public class WorkingHours {

    private static final int FURTHEST = 400;

    private final WorkingDays days;
    private final WorkingHoursSettings settings;

    /** The moment by which so many hours will have been worked. */
    public Instant plus(Instant from, int hours) {
        LocalDate first = LocalDate.ofInstant(from, BusinessZone.ID);
        return new WorkingHoursRule(days.during(first, first.plusDays(FURTHEST)), settings.shifts())
                .plus(from, Duration.ofHours(hours));
    }

    /** The rule with what the calendar says of the days from the first moment to the last. */
    public WorkingHoursRule during(Instant first, Instant last) {
        return new WorkingHoursRule(
                days.during(LocalDate.ofInstant(first, BusinessZone.ID), LocalDate.ofInstant(last, BusinessZone.ID)),
                settings.shifts());
    }
}
