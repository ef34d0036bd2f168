package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;

/** A colleague was quicker: the customer is out of the pool; nothing was changed, no claim was used up. */
public class ClaimedByAnother extends RuleViolation {

    public ClaimedByAnother() {
        super("allocation.error.claimed-by-another", null);
    }
}
