package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.RuleViolation;

/** A receipt that cannot be: dated ahead, on an account that takes no more, without payer. */
public class ReceiptUnsound extends RuleViolation {

    private ReceiptUnsound(String messageKey, String field) {
        super(messageKey, field);
    }

    static ReceiptUnsound ahead() {
        return new ReceiptUnsound("receivable.error.receivedAhead", "receivedOn");
    }

    static ReceiptUnsound tooOld() {
        return new ReceiptUnsound("receivable.error.receivedTooOld", "receivedOn");
    }

    static ReceiptUnsound noAccount() {
        return new ReceiptUnsound("receivable.error.noAccount", "account");
    }

    static ReceiptUnsound accountRetired() {
        return new ReceiptUnsound("receivable.error.accountRetired", "account");
    }
}
