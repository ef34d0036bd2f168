package com.keyuan.crm.customer;

import com.keyuan.crm.shared.RuleViolation;

/** It was marked lost before. */
public class AlreadyLost extends RuleViolation {

    public AlreadyLost() {
        super("customer.error.already-lost", null);
    }
}
