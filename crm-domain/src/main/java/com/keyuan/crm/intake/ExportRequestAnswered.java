package com.keyuan.crm.intake;

import com.keyuan.crm.shared.RuleViolation;

/** Somebody else has answered. */
public class ExportRequestAnswered extends RuleViolation {

    ExportRequestAnswered() {
        super("intake.export.answered", null);
    }
}
