package com.keyuan.crm.interaction;

import com.keyuan.crm.shared.RuleViolation;

/** What is received has a reference of at most 100 characters, by which it is known when it comes again. */
public class TouchReferenceMissing extends RuleViolation {

    public TouchReferenceMissing() {
        super("interaction.received.referenceMissing", null);
    }
}
