package com.keyuan.crm.verification;

import com.keyuan.crm.shared.RuleViolation;

/** The request was answered or withdrawn already. */
public class ScoutingNotOpen extends RuleViolation {

    public ScoutingNotOpen() {
        super("verification.refused.scouting-closed", null);
    }
}
