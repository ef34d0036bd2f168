package com.keyuan.crm.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands until a test moves it; it begins on Wednesday, 18 March 2026, ten o'clock in Shanghai. */
public final class TestClock extends Clock {

    public static final Instant BEGINNING = Instant.parse("2026-03-18T02:00:00Z");

    private volatile Instant now = BEGINNING;

    public void set(Instant instant) {
        now = instant;
    }

    /** @param time in the business time zone, for instance {@code 2026-03-31T23:59} */
    public void set(String time) {
        now = LocalDateTime.parse(time).atZone(BusinessZone.ID).toInstant();
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    public void reset() {
        now = BEGINNING;
    }

    public LocalDate today() {
        return BusinessZone.today(this);
    }

    @Override
    public ZoneId getZone() {
        return BusinessZone.ID;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
