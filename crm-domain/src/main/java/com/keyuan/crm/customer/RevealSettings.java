package com.keyuan.crm.customer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many numbers a person may look at in a day.
 *
 * @param perDay of customers held by others
 * @param ownPerDay of one's own customers
 * @param onNoticePerDay of all customers together, for whoever has given notice
 */
@ConfigurationProperties("crm.customer.reveal")
public record RevealSettings(
        @DefaultValue("50") int perDay,
        @DefaultValue("200") int ownPerDay,
        @DefaultValue("10") int onNoticePerDay) {}
