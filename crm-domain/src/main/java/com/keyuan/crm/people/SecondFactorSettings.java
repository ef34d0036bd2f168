package com.keyuan.crm.people;

import com.keyuan.crm.shared.Role;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The policy of the second factor, in its one place.
 *
 * @param required who has one of these roles gets nowhere without it
 * @param fresh how long after signing in it may be set up: whoever finds an open screen later does not lock its owner out
 */
@ConfigurationProperties("crm.signin.second-factor")
public record SecondFactorSettings(
        @DefaultValue({"DIRECTOR", "FINANCE", "COMPLIANCE", "ADMIN"})
        Set<Role> required,

        @DefaultValue("30m") Duration fresh) {

    public SecondFactorSettings {
        required = Set.copyOf(required);
    }

    /** Whether somebody in these roles has to have one. */
    public boolean isRequiredOf(Set<Role> roles) {
        return !Collections.disjoint(required, roles);
    }
}
