package com.keyuan.crm.customer;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.TimeOrderedIds;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a number in plain, or dials it: one at a time, logged, within the day's allowance. */
@Service
@Transactional
@RequiredArgsConstructor
public class ContactReveal {

    private final Access access;
    private final ContactBook book;
    private final ContactSecrets secrets;
    private final Reveals reveals;
    private final RevealAllowance allowance;
    private final Audit audit;
    private final Clock clock;

    /**
     * The value in plain.
     *
     * @throws RevealAllowanceSpent when the person has looked at enough of them today
     */
    public String show(CurrentUser user, ContactId id, ContactField field) {
        return open(user, book.get(id), field, false);
    }

    /**
     * The number to dial.
     *
     * @throws DoNotContact when the contact has left or asked to be left alone
     */
    public String dial(CurrentUser user, ContactId id) {
        Contact contact = book.get(id);
        if (contact.isDoNotContact() || contact.getLeftOn() != null) {
            access.require(user, Action.CONTACT_REVEAL, contact.getCustomer().value());
            throw new DoNotContact();
        }
        return open(user, contact, ContactField.PHONE, true);
    }

    private String open(CurrentUser user, Contact contact, ContactField field, boolean dialled) {
        access.require(user, Action.CONTACT_REVEAL, contact.getCustomer().value());
        Sealed sealed = contact.sealed(field);
        if (sealed == null) {
            throw new NotFound(field.column() + " of contact", contact.getId());
        }
        boolean own = reveals.isHolder(user.id(), contact.getCustomer());
        Changes counted = allowance.count(new Reveal(
                TimeOrderedIds.next(), contact.getId(), null, field, user.id(), own, dialled, clock.instant()));
        audit.record(
                AuditKind.REVEALED,
                user,
                contact.ref(),
                counted.note("customer", contact.getCustomer())
                        .note("field", field.column())
                        .note("dialled", dialled));
        return secrets.open(contact.getKey(), contact.getId(), field, sealed);
    }
}
