package com.keyuan.crm.tier;

import com.keyuan.crm.shared.RuleViolation;

/** A run that proposes cannot be as of a day before that of the proposals that wait. */
public class TierRunTooOld extends RuleViolation {

    public TierRunTooOld() {
        super("tier.error.runTooOld", "asOf");
    }
}
