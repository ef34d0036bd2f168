package com.keyuan.crm.interaction;

import com.keyuan.crm.shared.RuleViolation;

/** The address is on the register already. */
public class ChannelAddressTaken extends RuleViolation {

    public ChannelAddressTaken() {
        super("interaction.register.addressTaken", "address");
    }
}
