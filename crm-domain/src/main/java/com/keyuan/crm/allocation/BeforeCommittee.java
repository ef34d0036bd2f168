package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;

/** The committee has a ballot on this customer: until it is decided, the customer goes to nobody. */
public class BeforeCommittee extends RuleViolation {

    public BeforeCommittee() {
        super("committee.error.before-committee", null);
    }
}
