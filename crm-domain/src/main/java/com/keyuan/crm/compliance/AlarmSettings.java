package com.keyuan.crm.compliance;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when on compliance hears of it, always counted in one hour.
 *
 * @param times so many times the person's own median
 * @param leastLooks below so many looks nothing is told, however little is usual
 * @param refusals so many refused attempts
 * @param outside so many looks outside of the hours below, or on a day off
 * @param dayFrom the hour from which the day counts as a working day's
 * @param dayTo the hour at which it does no more
 */
@ConfigurationProperties("crm.compliance.alarm")
public record AlarmSettings(
        @DefaultValue("5") int times,
        @DefaultValue("20") int leastLooks,
        @DefaultValue("10") int refusals,
        @DefaultValue("5") int outside,
        @DefaultValue("7") int dayFrom,
        @DefaultValue("21") int dayTo) {}
