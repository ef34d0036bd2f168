package com.keyuan.crm.territory;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The policy of rotation.
 *
 * @param capMonths after which a holder's time is over, unless a plan says otherwise
 * @param formerMonths within which a customer does not go back
 * @param sharePercent of a person's revenue that may move in one plan
 * @param candidates how many people are looked at for a customer, the nearest first
 */
@ConfigurationProperties("crm.territory")
public record TerritorySettings(
        @DefaultValue("24") int capMonths,
        @DefaultValue("48") int formerMonths,
        @DefaultValue("35") int sharePercent,
        @DefaultValue("15") int candidates) {}
