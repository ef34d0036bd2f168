package com.keyuan.crm.service;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Working days within which a customer's problem should be solved, by tier. */
@ConfigurationProperties("crm.service")
public record ServiceSettings(
        @DefaultValue("2") int tierADays,
        @DefaultValue("3") int tierBDays,
        @DefaultValue("5") int tierCDays) {

    int days(String tier) {
        return switch (tier) {
            case "A" -> tierADays;
            case "B" -> tierBDays;
            default -> tierCDays;
        };
    }
}
