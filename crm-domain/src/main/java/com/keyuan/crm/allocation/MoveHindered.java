package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;

/** The customer cannot go to that person, now or at all; nothing was changed. */
public class MoveHindered extends RuleViolation {

    private final MoveHindrance hindrance;

    public MoveHindered(MoveHindrance hindrance) {
        super(hindrance.messageKey(), "holder", hindrance.arguments().toArray());
        this.hindrance = hindrance;
    }

    public MoveHindrance hindrance() {
        return hindrance;
    }
}
