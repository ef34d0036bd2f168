package com.keyuan.crm.customer;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SavedOtherwise;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters and changes the people at a customer. */
@Service
@Transactional
@RequiredArgsConstructor
public class ContactService {

    private final Access access;
    private final Contacts contacts;
    private final ContactBook book;
    private final FactSources sources;
    private final Clock clock;

    /**
     * Adds a contact. The same form sent twice adds it once.
     *
     * @param id made when the form was opened
     * @param source what the contact was learnt from; null where the user typed it in
     * @throws SavedOtherwise when the same form came before with other content
     */
    public ContactId addContact(
            CurrentUser user,
            ContactId id,
            CustomerId customer,
            ContactDetails details,
            List<Reach> reaches,
            @Nullable SourceRef source) {
        access.require(user, Action.CUSTOMER_EDIT, customer.value());
        Optional<Contact> sentBefore = contacts.findById(id);
        if (sentBefore.isEmpty()) {
            book.add(user, id, customer, details, reaches, source);
        } else if (!sentBefore.get().getCustomer().equals(customer)) {
            throw new NotFound("contact", id);
        } else {
            Contact stored = sentBefore.get();
            SavedOtherwise.unlessSame(
                    stored.ref(), List.of(stored.details(), book.reaches(stored)), List.of(details, given(reaches)));
        }
        return id;
    }

    private static Set<Reach> given(List<Reach> reaches) {
        return reaches.stream().filter(reach -> reach.value() != null).collect(Collectors.toSet());
    }

    /**
     * Replaces the details, and those numbers and addresses that are given.
     *
     * @param version of the contact when the form was opened
     */
    public CustomerId edit(CurrentUser user, ContactId id, long version, ContactDetails details, List<Reach> reaches) {
        Contact contact = get(user, id);
        contact.expectVersion(version);
        Set<FactField> changed = FactField.differing(contact.details(), details, reaches);
        book.edit(user, contact, details, reaches);
        SourceRef typed = new SourceRef(FactSources.TYPED, user.id().value());
        changed.forEach(field -> sources.remember(contact.getCustomer(), id, field, typed, user.id(), clock.instant()));
        return contact.getCustomer();
    }

    /** No longer works at the customer; stays in the record. */
    public CustomerId leave(CurrentUser user, ContactId id) {
        Contact contact = get(user, id);
        book.leave(user, contact, BusinessZone.today(clock));
        return contact.getCustomer();
    }

    /** Works there after all. */
    public CustomerId comeBack(CurrentUser user, ContactId id) {
        Contact contact = get(user, id);
        book.leave(user, contact, null);
        return contact.getCustomer();
    }

    /** What the form for changing a contact starts from. */
    @Transactional(readOnly = true)
    public ContactCard forEditing(CurrentUser user, ContactId id) {
        return ContactCard.of(get(user, id));
    }

    private Contact get(CurrentUser user, ContactId id) {
        Contact contact = book.get(id);
        access.require(user, Action.CUSTOMER_EDIT, contact.getCustomer().value());
        return contact;
    }
}
