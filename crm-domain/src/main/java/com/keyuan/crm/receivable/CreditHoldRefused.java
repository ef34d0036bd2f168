package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.RuleViolation;

/** There is a hold already, or none to lift. */
public class CreditHoldRefused extends RuleViolation {

    CreditHoldRefused(String messageKey) {
        super(messageKey, null);
    }
}
