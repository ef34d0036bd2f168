package com.keyuan.crm.interaction;

import com.keyuan.crm.shared.RuleViolation;

/** No customer has exactly this name. */
public class CustomerNotNamed extends RuleViolation {

    public CustomerNotNamed() {
        super("interaction.customerNotNamed", "customerName");
    }
}
