package com.keyuan.crm.customer;

import org.jspecify.annotations.Nullable;

/**
 * One thing learnt about a customer, as text: what a report proposes and the assistant accepts.
 *
 * @param contact the contact concerned; null for facts about the customer itself and for {@link FactField#NEW_CONTACT}
 * @param value in the form that {@link FactField} states for the field
 */
public record Fact(FactField field, @Nullable ContactId contact, String value) {

    public Fact {
        if (field.concernsContact() != (contact != null)) {
            throw FactNotUsable.withoutContact();
        }
    }
}
