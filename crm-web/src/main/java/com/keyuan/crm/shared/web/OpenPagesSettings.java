package com.keyuan.crm.shared.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How much the pages that need no sign-in answer within a window: for one address, and in total. */
@ConfigurationProperties("crm.open-pages")
public record OpenPagesSettings(
        @DefaultValue("5m") Duration window,
        @DefaultValue("60") int perAddress,
        @DefaultValue("3000") int inTotal) {}
