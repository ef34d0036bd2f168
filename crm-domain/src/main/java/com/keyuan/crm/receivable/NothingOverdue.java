package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.RuleViolation;

/** There is nothing that a dunning letter could ask for. */
public class NothingOverdue extends RuleViolation {

    public NothingOverdue() {
        super("receivable.error.nothingOverdue", null);
    }
}
