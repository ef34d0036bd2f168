package com.keyuan.crm.interaction;

import com.keyuan.crm.shared.RuleViolation;

/** The channel was given up. */
public class ChannelRetired extends RuleViolation {

    public ChannelRetired() {
        super("interaction.register.isRetired", null);
    }
}
