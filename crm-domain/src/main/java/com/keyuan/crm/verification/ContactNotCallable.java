package com.keyuan.crm.verification;

import com.keyuan.crm.shared.RuleViolation;

/** The contact has no number, does not want to be contacted, or has left. */
public class ContactNotCallable extends RuleViolation {

    public ContactNotCallable() {
        super("verification.refused.contact", "contact");
    }
}
