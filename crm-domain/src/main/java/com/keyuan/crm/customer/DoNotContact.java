package com.keyuan.crm.customer;

import com.keyuan.crm.shared.RuleViolation;

/** The contact asked to be left alone, or has left. */
public class DoNotContact extends RuleViolation {

    public DoNotContact() {
        super("customer.error.do-not-contact", null);
    }
}
