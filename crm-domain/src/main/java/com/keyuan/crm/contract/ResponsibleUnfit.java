package com.keyuan.crm.contract;

import com.keyuan.crm.shared.RuleViolation;

/** Only somebody of after-sales who is here to stay takes a contract over. */
public class ResponsibleUnfit extends RuleViolation {

    public ResponsibleUnfit() {
        super("contract.refused.responsible", "person");
    }
}
