package com.keyuan.crm.people;

import com.keyuan.crm.shared.RuleViolation;

/** A delegate is another person, still here, and a manager or director. */
public class DelegateUnfit extends RuleViolation {

    public DelegateUnfit() {
        super("people.delegation.unfit", "delegate");
    }
}
