package com.keyuan.crm.interaction;

import com.keyuan.crm.shared.RuleViolation;

/** The colleague has left, or is not of the department that one leads. */
public class ChannelHolderUnfit extends RuleViolation {

    public ChannelHolderUnfit() {
        super("interaction.register.holderUnfit", "holder");
    }
}
