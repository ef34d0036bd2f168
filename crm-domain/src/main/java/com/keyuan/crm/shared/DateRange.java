package com.keyuan.crm.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Whole days from the first to the last, both included. */
@Embeddable
public record DateRange(
        @Column(name = "from_date") LocalDate from,
        @Column(name = "to_date") LocalDate to) {

    /** @throws DatesReversed when the range ends before it begins */
    public DateRange {
        if (to.isBefore(from)) {
            throw new DatesReversed(from, to);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Number of days, both ends counted. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}
