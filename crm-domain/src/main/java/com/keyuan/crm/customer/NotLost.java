package com.keyuan.crm.customer;

import com.keyuan.crm.shared.RuleViolation;

/** It is not marked lost. */
public class NotLost extends RuleViolation {

    public NotLost() {
        super("customer.error.not-lost", null);
    }
}
