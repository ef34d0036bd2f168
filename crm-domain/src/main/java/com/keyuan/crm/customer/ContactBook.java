package com.keyuan.crm.customer;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes contacts with everything that hangs on them: seal, index, completeness, log. Asks nobody's permission. */
@Component
@RequiredArgsConstructor
class ContactBook {

    private final Contacts contacts;
    private final ContactSecrets secrets;
    private final CompletenessKeeping completeness;
    private final Audit audit;
    private final Clock clock;

    Contact get(ContactId id) {
        return contacts.findById(id).orElseThrow(() -> new NotFound("contact", id));
    }

    /** All numbers and addresses in plain, to compare them; nobody is shown them. */
    Set<Reach> reaches(Contact contact) {
        return Arrays.stream(ContactField.values())
                .map(field -> reach(contact, field))
                .filter(reach -> reach.value() != null)
                .collect(Collectors.toSet());
    }

    private Reach reach(Contact contact, ContactField field) {
        Sealed sealed = contact.sealed(field);
        return new Reach(field, sealed == null ? null : secrets.open(contact.getKey(), contact.getId(), field, sealed));
    }

    void add(
            CurrentUser by,
            ContactId id,
            CustomerId customer,
            ContactDetails details,
            List<Reach> reaches,
            @Nullable SourceRef source) {
        Contact contact = new Contact(id, customer, secrets.newKey(id), details, source, clock.instant());
        Changes changes = changesTo(new Changes(), null, details);
        reaches.forEach(reach -> set(contact, reach, changes));
        store(contact, reaches);
        audit.record(AuditKind.CREATED, by, contact.ref(), changes.note("customer", customer));
    }

    void edit(CurrentUser by, Contact contact, ContactDetails details, List<Reach> reaches) {
        Changes changes = changesTo(new Changes(), contact.details(), details);
        contact.edit(details);
        reaches.forEach(reach -> set(contact, reach, changes));
        store(contact, reaches);
        audit.changed(by, contact.ref(), changes);
    }

    void leave(CurrentUser by, Contact contact, @Nullable LocalDate on) {
        Changes changes = new Changes().field("leftOn", contact.getLeftOn(), on);
        if (on == null) {
            contact.comeBack();
        } else {
            contact.leave(on);
        }
        store(contact, List.of());
        audit.changed(by, contact.ref(), changes);
    }

    private void set(Contact contact, Reach reach, Changes changes) {
        Sealed before = contact.sealed(reach.field());
        contact.setReach(secrets, reach);
        changes.field(reach.field().column(), before, contact.sealed(reach.field()));
    }

    private void store(Contact contact, List<Reach> reaches) {
        contacts.save(contact);
        for (Reach reach : reaches) {
            String value = reach.value();
            contacts.replaceIndex(
                    contact.getId(), reach.field(), value == null ? List.of() : secrets.index(reach.field(), value));
        }
        completeness.refresh(contact.getCustomer());
    }

    private static Changes changesTo(Changes changes, @Nullable ContactDetails before, ContactDetails after) {
        return changes.field("name", before == null ? null : before.name(), after.name())
                .field("title", before == null ? null : before.title(), after.title())
                .field("part", before == null ? null : before.part(), after.part())
                .field("birthday", before == null ? null : before.birthday(), after.birthday())
                .field("notes", before == null ? null : before.notes(), after.notes())
                .field("doNotContact", before == null ? false : before.doNotContact(), after.doNotContact());
    }
}
