package com.keyuan.crm.verification;

import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the phone team works.
 *
 * @param localSample share of visits without a trip that is verified, 0 to 1
 * @param lease how long a customer is one caller's without a sign of work
 * @param attempts calls on different half-days before the lead may give up
 * @param restDays a customer who was spoken with is left in peace for so many days
 * @param dueWorkingDays working days from qualified within which a visit should be verified
 * @param company how the company is named in the greeting; empty leaves the name out
 * @param desk the name before a desk's number; empty takes the company's
 * @param care when care calls are due
 */
@ConfigurationProperties("crm.verification")
public record VerificationSettings(
        @DefaultValue("0.20") BigDecimal localSample,
        @DefaultValue("20m") Duration lease,
        @DefaultValue("3") int attempts,
        @DefaultValue("10") int restDays,
        @DefaultValue("5") int dueWorkingDays,
        @DefaultValue("") String company,
        @DefaultValue("") String desk,
        @DefaultValue Care care) {

    String deskName() {
        return desk.isBlank() ? company : desk;
    }

    /**
     * @param tierADays an A customer is rung when the phone team has not spoken with it for so many days; 0 never
     * @param festivalTiers the tiers that are rung before a festival, as letters
     * @param festivalDaysBefore how many days before the festival's first day the calls begin
     */
    public record Care(
            @DefaultValue("60") int tierADays,
            @DefaultValue("120") int tierBDays,
            @DefaultValue("0") int tierCDays,
            @DefaultValue("A") String festivalTiers,
            @DefaultValue("10") int festivalDaysBefore) {}
}
