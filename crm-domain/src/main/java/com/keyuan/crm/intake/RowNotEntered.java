package com.keyuan.crm.intake;

import com.keyuan.crm.shared.RuleViolation;

/** One row met a rule or a constraint while it was entered; its transaction is gone. */
class RowNotEntered extends RuntimeException {

    private final int number;

    RowNotEntered(int number, RuntimeException cause) {
        super(cause);
        this.number = number;
    }

    int number() {
        return number;
    }

    /** Whether a rule said no, and nothing broke. */
    boolean isByRule() {
        return getCause() instanceof RuleViolation;
    }
}
