package com.keyuan.crm.interaction;

import com.keyuan.crm.shared.RuleViolation;

/** The person spoken to belongs to another customer. */
public class ContactOfAnother extends RuleViolation {

    public ContactOfAnother() {
        super("interaction.contactOfAnother", "contact");
    }
}
