package com.keyuan.crm.customer;

import com.keyuan.crm.shared.RuleViolation;

/** A code that its list does not have. */
public class ListCodeUnknown extends RuleViolation {

    public ListCodeUnknown(String field) {
        super("customer.error.list-code-unknown", field);
    }
}
