package com.keyuan.crm.contract;

import com.keyuan.crm.shared.RuleViolation;

/** The opportunity has a contract already. */
public class OpportunityContracted extends RuleViolation {

    public OpportunityContracted() {
        super("contract.refused.opportunity-contracted", "opportunity");
    }
}
