package com.keyuan.crm.people;

import com.keyuan.crm.shared.RuleViolation;

/** Somebody else signs in by this name. */
public class UsernameTaken extends RuleViolation {

    public UsernameTaken() {
        super("people.username.taken", "username");
    }
}
