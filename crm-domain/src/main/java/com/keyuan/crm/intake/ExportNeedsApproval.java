package com.keyuan.crm.intake;

import com.keyuan.crm.shared.RuleViolation;

/** A list that a person does not take out without their manager's word: too long, or with the contacts. */
public class ExportNeedsApproval extends RuleViolation {

    private final boolean forTheManager;

    /** @param reason {@code rows}, {@code contacts}, {@code notGranted} or {@code tooMany}: the suffix of the message */
    public ExportNeedsApproval(String reason, Object... arguments) {
        super("intake.export.approval." + reason, null, arguments);
        this.forTheManager = reason.equals("rows") || reason.equals("contacts");
    }

    /** Whether the manager may give what the person does not take out alone. */
    public boolean isForTheManager() {
        return forTheManager;
    }
}
