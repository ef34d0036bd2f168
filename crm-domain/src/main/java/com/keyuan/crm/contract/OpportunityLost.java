package com.keyuan.crm.contract;

import com.keyuan.crm.shared.RuleViolation;

/** What was lost leads to no contract. */
public class OpportunityLost extends RuleViolation {

    public OpportunityLost() {
        super("contract.refused.opportunity-lost", "opportunity");
    }
}
