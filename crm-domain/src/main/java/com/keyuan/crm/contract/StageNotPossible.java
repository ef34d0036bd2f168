package com.keyuan.crm.contract;

import com.keyuan.crm.shared.RuleViolation;

/** From where it stands an opportunity does not get there; losing it needs a reason. */
public class StageNotPossible extends RuleViolation {

    public StageNotPossible() {
        super("contract.refused.stage", "stage");
    }
}
