package com.keyuan.crm.intake;

import com.keyuan.crm.shared.RuleViolation;

/** No column says what every row needs. */
public class ColumnMissing extends RuleViolation {

    public ColumnMissing(IntakeField field) {
        super("intake.columnMissing", "columns", field);
    }
}
