package com.keyuan.crm.verification;

import com.keyuan.crm.shared.RuleViolation;

/** Another caller has this customer on the line. */
public class CustomerTaken extends RuleViolation {

    public CustomerTaken(String by) {
        super("verification.refused.taken", null, by);
    }
}
