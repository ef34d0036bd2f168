package com.keyuan.crm.customer;

import com.keyuan.crm.shared.RuleViolation;

/** Not a unified social credit code: wrong length, a letter it never has, or a check digit that does not fit. */
public class CreditCodeInvalid extends RuleViolation {

    public CreditCodeInvalid() {
        super("customer.error.credit-code-invalid", "creditCode");
    }
}
