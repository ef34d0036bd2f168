package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.RuleViolation;

/** A dispute that cannot be opened or settled as things stand. */
public class DisputeRefused extends RuleViolation {

    private DisputeRefused(String messageKey) {
        super(messageKey, null);
    }

    static DisputeRefused already() {
        return new DisputeRefused("receivable.error.disputedAlready");
    }

    static DisputeRefused none() {
        return new DisputeRefused("receivable.error.notDisputed");
    }

    static DisputeRefused paid() {
        return new DisputeRefused("receivable.error.disputePaid");
    }
}
