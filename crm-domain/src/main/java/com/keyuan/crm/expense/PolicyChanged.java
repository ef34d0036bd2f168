package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** Another version of the policy was decided since the page was opened. */
public class PolicyChanged extends RuleViolation {

    /** @param version that holds now */
    public PolicyChanged(int version) {
        super("expense.refused.policy-changed", null, version);
    }
}
