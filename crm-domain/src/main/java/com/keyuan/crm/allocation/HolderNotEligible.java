package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;

/** Only a salesperson who works here, within the reach of whoever decides, may hold a customer. */
public class HolderNotEligible extends RuleViolation {

    public HolderNotEligible() {
        super("allocation.error.holder-not-eligible", "holder");
    }
}
