package com.keyuan.crm.people;

import com.keyuan.crm.shared.RuleViolation;

/** A password that {@link PasswordRule} does not let through. */
public class PasswordRefused extends RuleViolation {

    public PasswordRefused(String reason, Object... arguments) {
        super("people.password." + reason, "password", arguments);
    }
}
