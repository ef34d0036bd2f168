package com.keyuan.crm.people;

import com.keyuan.crm.shared.RuleViolation;

/** Without this person nobody could administer any more. */
public class LastAdministrator extends RuleViolation {

    public LastAdministrator() {
        super("people.admin.last", null);
    }
}
