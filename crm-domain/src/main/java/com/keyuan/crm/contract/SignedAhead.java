package com.keyuan.crm.contract;

import com.keyuan.crm.shared.RuleViolation;

/** Nobody signs tomorrow. */
public class SignedAhead extends RuleViolation {

    public SignedAhead() {
        super("contract.refused.signed-ahead", "signedOn");
    }
}
