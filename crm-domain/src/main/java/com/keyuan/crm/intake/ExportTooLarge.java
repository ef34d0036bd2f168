package com.keyuan.crm.intake;

import com.keyuan.crm.shared.RuleViolation;

/** More rows than this person may take out at a time. */
public class ExportTooLarge extends RuleViolation {

    public ExportTooLarge(int most) {
        super("intake.export.tooMany", null, most);
    }
}
