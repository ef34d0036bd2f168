package com.keyuan.crm.interaction;

import com.keyuan.crm.shared.RuleViolation;

/** No telephone number, mail address or name of an account. */
public class ChannelAddressNotUsable extends RuleViolation {

    public ChannelAddressNotUsable() {
        super("interaction.register.addressNotUsable", "address");
    }
}
