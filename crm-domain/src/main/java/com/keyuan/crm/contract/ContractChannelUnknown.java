package com.keyuan.crm.contract;

import com.keyuan.crm.shared.RuleViolation;

/** There is no such channel, or it was given up. */
public class ContractChannelUnknown extends RuleViolation {

    public ContractChannelUnknown() {
        super("contract.refused.channel", "channel");
    }
}
