package com.keyuan.crm.contract;

import com.keyuan.crm.shared.RuleViolation;

/** It was won or lost already. */
public class OpportunityEnded extends RuleViolation {

    public OpportunityEnded() {
        super("contract.refused.opportunity-ended", null);
    }
}
