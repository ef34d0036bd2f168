package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.RuleViolation;

/** What was to be recorded cannot be: an amount of nothing, days in the wrong order. */
public class InvoiceUnsound extends RuleViolation {

    private InvoiceUnsound(String messageKey, String field) {
        super(messageKey, field);
    }

    static InvoiceUnsound amount() {
        return new InvoiceUnsound("receivable.error.amount", "amount");
    }

    static InvoiceUnsound dueBeforeIssue() {
        return new InvoiceUnsound("receivable.error.dueBeforeIssue", "dueOn");
    }

    static InvoiceUnsound dueTooFar() {
        return new InvoiceUnsound("receivable.error.dueTooFar", "dueOn");
    }

    static InvoiceUnsound tooOld() {
        return new InvoiceUnsound("receivable.error.tooOld", "issuedOn");
    }

    static InvoiceUnsound billed() {
        return new InvoiceUnsound("receivable.error.billed", "number");
    }

    static InvoiceUnsound notSigned() {
        return new InvoiceUnsound("receivable.error.notSigned", "number");
    }

    static InvoiceUnsound ofAnotherContract() {
        return new InvoiceUnsound("receivable.error.ofAnotherContract", "customer");
    }

    static InvoiceUnsound issuedAhead() {
        return new InvoiceUnsound("receivable.error.issuedAhead", "issuedOn");
    }
}
