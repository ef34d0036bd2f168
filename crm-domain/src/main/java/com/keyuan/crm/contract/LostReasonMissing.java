package com.keyuan.crm.contract;

import com.keyuan.crm.shared.RuleViolation;

/** “Other” is no reason without words. */
public class LostReasonMissing extends RuleViolation {

    public LostReasonMissing() {
        super("contract.refused.lost-note", "lostNote");
    }
}
