package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.RuleViolation;

/** Steps out of order, too many or too far; the director told before the manager. */
public class ReceivablePolicyUnsound extends RuleViolation {

    public ReceivablePolicyUnsound(String messageKey, String field) {
        super(messageKey, field);
    }
}
