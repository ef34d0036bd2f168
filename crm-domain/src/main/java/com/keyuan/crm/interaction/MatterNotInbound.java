package com.keyuan.crm.interaction;

import com.keyuan.crm.shared.RuleViolation;

/** Only the customer opens a matter, by turning to us. */
public class MatterNotInbound extends RuleViolation {

    public MatterNotInbound() {
        super("interaction.matterNotInbound", "opensMatter");
    }
}
