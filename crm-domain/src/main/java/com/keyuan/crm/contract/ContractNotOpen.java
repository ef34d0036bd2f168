package com.keyuan.crm.contract;

import com.keyuan.crm.shared.RuleViolation;

/** Where the contract stands this cannot be done any more. */
public class ContractNotOpen extends RuleViolation {

    public ContractNotOpen() {
        super("contract.refused.state", null);
    }
}
