package com.keyuan.crm.customer;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be learnt about a customer on a visit or in a call, each with the form of its value. */
public enum FactField {
    /** {@code name}, or {@code name|title}, or {@code name|title|phone}. */
    NEW_CONTACT(false),
    CONTACT_PHONE(true),
    CONTACT_EMAIL(true),
    CONTACT_MESSAGING(true),
    CONTACT_TITLE(true),
    /** The name of a {@link BuyingPart}. */
    CONTACT_PART(true),
    /** The day the contact left, {@code 2026-03-31}. */
    CONTACT_LEFT(true),
    ADDRESS(false),
    SPECIAL_NEEDS(false),
    PREFERENCES(false),
    /** Annual demand in CNY, {@code 1200000} or {@code 1200000.50}. */
    DEMAND_ESTIMATE(false),
    /** The name of a {@link HeadcountBand}. */
    HEADCOUNT(false);

    private final boolean concernsContact;

    FactField(boolean concernsContact) {
        this.concernsContact = concernsContact;
    }

    /** Whether a fact of this field names the contact it is about. */
    public boolean concernsContact() {
        return concernsContact;
    }

    /** Whether the value is a personal one that is stored encrypted. */
    public boolean isSecret() {
        return this == CONTACT_PHONE || this == CONTACT_EMAIL || this == CONTACT_MESSAGING || this == NEW_CONTACT;
    }

    /** Which of the customer's own fields differ. */
    static Set<FactField> differing(CustomerDetails before, CustomerDetails after) {
        Set<FactField> fields = EnumSet.noneOf(FactField.class);
        add(fields, ADDRESS, before.address(), after.address());
        add(fields, SPECIAL_NEEDS, before.specialNeeds(), after.specialNeeds());
        add(fields, PREFERENCES, before.preferences(), after.preferences());
        add(fields, DEMAND_ESTIMATE, before.demandEstimate(), after.demandEstimate());
        add(fields, HEADCOUNT, before.headcount(), after.headcount());
        return fields;
    }

    /** Which of a contact's fields differ, or are given anew. */
    static Set<FactField> differing(ContactDetails before, ContactDetails after, List<Reach> given) {
        Set<FactField> fields = EnumSet.noneOf(FactField.class);
        add(fields, CONTACT_TITLE, before.title(), after.title());
        add(fields, CONTACT_PART, before.part(), after.part());
        for (Reach reach : given) {
            fields.add(
                    switch (reach.field()) {
                        case PHONE -> CONTACT_PHONE;
                        case EMAIL -> CONTACT_EMAIL;
                        case MESSAGING -> CONTACT_MESSAGING;
                    });
        }
        return fields;
    }

    private static void add(Set<FactField> fields, FactField field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(field);
        }
    }
}
