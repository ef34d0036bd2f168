package com.keyuan.crm.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days begin and end in Asia/Shanghai, wherever the server stands. */
public final class BusinessZone {

    public static final ZoneId ID = ZoneId.of("Asia/Shanghai");

    private BusinessZone() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ID);
    }
}
