package com.keyuan.crm.interaction;

import com.keyuan.crm.shared.RuleViolation;

/** Exactly this report was taken before. */
public class DeliveryRepeated extends RuleViolation {

    public DeliveryRepeated() {
        super("interaction.received.repeated", null);
    }
}
