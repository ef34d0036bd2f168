package com.keyuan.crm.service;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Working hours within which a customer's problem should be solved to its satisfaction, by tier. */
@ConfigurationProperties("crm.service")
public record ServiceSettings(
        @DefaultValue("16") int tierAHours,
        @DefaultValue("24") int tierBHours,
        @DefaultValue("40") int tierCHours) {

    int hours(String tier) {
        return switch (tier) {
            case "A" -> tierAHours;
            case "B" -> tierBHours;
            default -> tierCHours;
        };
    }
}
