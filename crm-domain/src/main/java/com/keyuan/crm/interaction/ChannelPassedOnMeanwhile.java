package com.keyuan.crm.interaction;

import com.keyuan.crm.shared.RuleViolation;

/** Somebody else passed the channel on since the page was opened. */
public class ChannelPassedOnMeanwhile extends RuleViolation {

    public ChannelPassedOnMeanwhile() {
        super("interaction.register.passedOnMeanwhile", null);
    }
}
