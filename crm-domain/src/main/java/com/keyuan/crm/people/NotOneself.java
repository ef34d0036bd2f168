package com.keyuan.crm.people;

import com.keyuan.crm.shared.RuleViolation;

/** Nobody disables themselves. */
public class NotOneself extends RuleViolation {

    public NotOneself() {
        super("people.self", null);
    }
}
