package com.keyuan.crm.customer;

import java.util.List;
import java.util.Optional;

/** The people at our customers. */
public interface Contacts {

    Optional<Contact> findById(ContactId id);

    /** All of a customer, those who left as well. */
    List<Contact> findByCustomer(CustomerId customer);

    /** Saves at once, so that a simultaneous change is noticed here. */
    Contact save(Contact contact);

    /** Replaces what the contact's field is found by. */
    void replaceIndex(ContactId contact, ContactField field, List<BlindIndex> entries);
}
