package com.keyuan.crm.shared.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long one stays signed in.
 *
 * @param idle after so long without a request a session ends
 * @param longest after so long a session ends however busy it is
 */
@ConfigurationProperties("crm.signin")
public record SignInSettings(
        @DefaultValue("2h") Duration idle,
        @DefaultValue("14h") Duration longest) {}
