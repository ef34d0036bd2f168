package com.keyuan.crm.customer;

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
}
