package com.keyuan.crm.interaction;

import com.keyuan.crm.shared.RuleViolation;

/** The touch has its customer, or was put aside. */
public class TouchSettled extends RuleViolation {

    public TouchSettled() {
        super("interaction.received.settled.already", null);
    }
}
