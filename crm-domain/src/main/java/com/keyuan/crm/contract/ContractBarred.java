package com.keyuan.crm.contract;

import com.keyuan.crm.shared.RuleViolation;

/** Something bars contracts with the customer for now, and says why. */
public class ContractBarred extends RuleViolation {

    public ContractBarred(ContractBar.Bar bar) {
        super(bar.messageKey(), null, bar.arguments().toArray());
    }
}
