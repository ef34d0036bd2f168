package com.keyuan.crm.shared.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long one stays signed in.
 *
 * @param idle after so long without a request a session ends
 * @param longest after so long a session ends however busy it is
 * @param rounds cost of hashing a password, as a power of two: 12 is a quarter of a second
 */
@ConfigurationProperties("crm.signin")
public record SignInSettings(
        @DefaultValue("2h") Duration idle,
        @DefaultValue("14h") Duration longest,
        @DefaultValue("12") int rounds) {}
