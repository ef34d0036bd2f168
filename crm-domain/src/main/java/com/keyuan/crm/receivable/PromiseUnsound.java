package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.RuleViolation;

/** A promise that cannot be: for a day that has passed, for more than is open. */
public class PromiseUnsound extends RuleViolation {

    PromiseUnsound(String messageKey, String field) {
        super(messageKey, field);
    }
}
