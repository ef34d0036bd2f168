package com.keyuan.crm.contract;

import com.keyuan.crm.shared.RuleViolation;

/** It needs a reason, in up to 400 characters. */
public class ContractReasonMissing extends RuleViolation {

    public ContractReasonMissing() {
        super("contract.refused.reason", "reason");
    }
}
