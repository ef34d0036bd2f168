package com.keyuan.crm.customer;

import com.keyuan.crm.shared.RuleViolation;

/** As many numbers as one may look at in a day; tomorrow again. */
public class RevealAllowanceSpent extends RuleViolation {

    public RevealAllowanceSpent(int allowance) {
        super("customer.error.reveal-allowance-spent", null, allowance);
    }
}
