package com.keyuan.crm.customer;

import com.keyuan.crm.shared.RuleViolation;

/** A fact whose value does not fit its field, or that names no contact where it must. */
public class FactNotUsable extends RuleViolation {

    /** The value is none of this field. */
    public FactNotUsable(FactField field) {
        super(String.join(".", "customer.error.fact", field.name()), "value");
    }

    private FactNotUsable(String messageKey, String field) {
        super(messageKey, field);
    }

    /** It is to be said of whom it is true; or it is true of nobody in particular. */
    static FactNotUsable withoutContact() {
        return new FactNotUsable("customer.error.fact-contact", "contact");
    }
}
