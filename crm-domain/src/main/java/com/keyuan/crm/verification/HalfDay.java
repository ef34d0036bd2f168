package com.keyuan.crm.verification;

import com.keyuan.crm.shared.BusinessZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** Morning or afternoon of a day; who was not reached in one is tried again in another. */
record HalfDay(LocalDate day, boolean afternoon) {

    private static final LocalTime NOON = LocalTime.NOON;

    static HalfDay of(Instant at) {
        ZonedDateTime local = at.atZone(BusinessZone.ID);
        return new HalfDay(local.toLocalDate(), !local.toLocalTime().isBefore(NOON));
    }

    HalfDay next() {
        return afternoon ? new HalfDay(day.plusDays(1), false) : new HalfDay(day, true);
    }

    Instant begins() {
        return (afternoon ? day.atTime(NOON) : day.atStartOfDay())
                .atZone(BusinessZone.ID)
                .toInstant();
    }
}
