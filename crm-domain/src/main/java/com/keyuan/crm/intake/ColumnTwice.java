package com.keyuan.crm.intake;

import com.keyuan.crm.shared.RuleViolation;

/** Two columns are said to mean the same. */
public class ColumnTwice extends RuleViolation {

    public ColumnTwice(IntakeField field) {
        super("intake.columnTwice", "columns", field);
    }
}
