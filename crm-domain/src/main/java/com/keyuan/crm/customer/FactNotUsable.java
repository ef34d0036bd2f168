package com.keyuan.crm.customer;

import com.keyuan.crm.shared.RuleViolation;

/** A fact whose value does not fit its field, or that names no contact where it must. */
public class FactNotUsable extends RuleViolation {

    public FactNotUsable(FactField field) {
        super("customer.error.fact-not-usable", null, field);
    }
}
