package com.keyuan.crm.people;

import com.keyuan.crm.shared.RuleViolation;

/** Whoever changes a password has to know the present one. */
public class PresentPasswordWrong extends RuleViolation {

    public PresentPasswordWrong() {
        super("people.password.present", "present");
    }
}
