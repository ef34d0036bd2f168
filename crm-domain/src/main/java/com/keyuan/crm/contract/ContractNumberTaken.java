package com.keyuan.crm.contract;

import com.keyuan.crm.shared.RuleViolation;

/** Another contract has this number. */
public class ContractNumberTaken extends RuleViolation {

    public ContractNumberTaken(String number) {
        super("contract.refused.number", "number", number);
    }
}
