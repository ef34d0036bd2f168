package com.keyuan.crm.intake;

import com.keyuan.crm.shared.RuleViolation;

/** Somebody entered the same at the same moment; the database has the last word. */
public class RowCollided extends RuleViolation {

    public RowCollided() {
        super("intake.collided", null);
    }
}
