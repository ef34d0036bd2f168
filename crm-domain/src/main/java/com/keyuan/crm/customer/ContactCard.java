package com.keyuan.crm.customer;

import com.keyuan.crm.shared.SourceRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A contact as it is shown: numbers and addresses masked. */
public record ContactCard(
        ContactId id,
        long version,
        CustomerId customer,
        ContactDetails details,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String messaging,
        @Nullable LocalDate leftOn,
        @Nullable SourceRef source) {

    /** Without what people noted: for somebody who only rings. */
    public static ContactCard toRing(Contact contact) {
        return of(contact).withoutNotes();
    }

    static ContactCard of(Contact contact) {
        Long version = contact.getVersion();
        return new ContactCard(
                contact.getId(),
                version == null ? 0 : version,
                contact.getCustomer(),
                contact.details(),
                contact.getPhoneMasked(),
                contact.getEmailMasked(),
                contact.getMessagingMasked(),
                contact.getLeftOn(),
                contact.getSource());
    }

    /** The same without what was noted about the person. */
    ContactCard withoutNotes() {
        ContactDetails bare =
                new ContactDetails(details.name(), details.title(), details.part(), null, null, details.doNotContact());
        return new ContactCard(id, version, customer, bare, phone, email, messaging, leftOn, source);
    }

    /** Whether one may call: a number is there, the person has not left and does not mind. */
    public boolean mayBeCalled() {
        return phone != null && leftOn == null && !details.doNotContact();
    }
}
