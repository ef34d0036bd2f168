package com.keyuan.crm.contract;

import com.keyuan.crm.shared.RuleViolation;

/** An amount is above nothing and below a thousand billion. */
public class AmountNotPositive extends RuleViolation {

    public AmountNotPositive() {
        super("contract.refused.amount", "amount");
    }
}
