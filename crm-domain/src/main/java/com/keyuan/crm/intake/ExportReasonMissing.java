package com.keyuan.crm.intake;

import com.keyuan.crm.shared.RuleViolation;

/** Nobody is turned down without a reason. */
public class ExportReasonMissing extends RuleViolation {

    ExportReasonMissing() {
        super("intake.export.reason", "answer");
    }
}
