package com.keyuan.crm.trip;

import com.keyuan.crm.customer.Contact;
import com.keyuan.crm.customer.ContactDetails;
import com.keyuan.crm.customer.ContactField;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.ContactSecrets;
import com.keyuan.crm.customer.Contacts;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Fact;
import com.keyuan.crm.customer.FactField;
import com.keyuan.crm.customer.FactNotUsable;
import com.keyuan.crm.customer.FactRule;
import com.keyuan.crm.customer.MaskRule;
import com.keyuan.crm.customer.Reach;
import com.keyuan.crm.customer.Sealed;
import com.keyuan.crm.customer.SealedKey;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.trip.ProposedChange.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps personal values of proposed changes as ciphertext: under the contact's own key, or under one of their own where
 * the contact is not there yet.
 */
@Component
@RequiredArgsConstructor
class ProposalSealing {

    private static final int LONGEST = 1000;

    private final ContactSecrets secrets;
    private final Contacts contacts;

    /** @throws FactNotUsable when the value does not fit the field or the contact is another customer's */
    Proposal propose(
            ProposedChangeId id, CustomerId customer, FactField field, @Nullable ContactId contact, String typed) {
        String value = Texts.orNull(typed);
        if (value == null || value.length() > LONGEST) {
            throw new FactNotUsable(field);
        }
        Fact fact = new Fact(field, contact, value);
        FactRule.check(fact);
        if (contact == null) {
            return field == FactField.NEW_CONTACT
                    ? newContact(id, value)
                    : new Proposal(field, null, value, null, null, null);
        }
        Contact known = contacts.findById(contact)
                .filter(one -> one.getCustomer().equals(customer))
                .orElseThrow(() -> new FactNotUsable(field));
        if (!field.isSecret()) {
            return new Proposal(field, contact, fact.value(), null, null, null);
        }
        String normal = Objects.requireNonNull(new Reach(reach(field), value).value());
        Sealed sealed = secrets.seal(known.getKey(), contact, reach(field), normal);
        return new Proposal(field, contact, null, sealed, MaskRule.mask(reach(field), normal), null);
    }

    private Proposal newContact(ProposedChangeId id, String value) {
        String[] parts = value.split("[|｜]", -1);
        List<String> plain =
                new ArrayList<>(List.of(ContactDetails.named(parts[0]).name()));
        List<String> shown = new ArrayList<>(plain);
        if (parts.length > 1) {
            plain.add(parts[1].strip());
            shown.add(parts[1].strip());
        }
        if (parts.length > 2 && !parts[2].isBlank()) {
            String phone = Objects.requireNonNull(new Reach(ContactField.PHONE, parts[2]).value());
            plain.add(phone);
            shown.add(MaskRule.mask(ContactField.PHONE, phone));
        }
        ContactId future = new ContactId(id.value());
        SealedKey key = secrets.newKey(future);
        String masked =
                String.join("，", shown.stream().filter(part -> !part.isEmpty()).toList());
        Sealed sealed = secrets.seal(key, future, ContactField.PHONE, String.join("|", plain));
        return new Proposal(FactField.NEW_CONTACT, null, null, sealed, masked, key);
    }

    /** The fact in plain, as it may enter the customer base. */
    Fact usable(ProposedChange change) {
        try {
            Fact fact = open(change);
            FactRule.check(fact);
            return fact;
        } catch (RuleViolation formless) {
            throw new ProposalNotUsable(change);
        }
    }

    private Fact open(ProposedChange change) {
        String plain = change.getValue();
        if (plain == null) {
            plain = secrets.open(
                    keyOf(change),
                    change.keyHolder(),
                    reach(change.getField()),
                    Objects.requireNonNull(change.getSealed()));
        }
        return new Fact(change.getField(), change.getContact(), plain);
    }

    private SealedKey keyOf(ProposedChange change) {
        SealedKey own = change.getNewKey();
        return own != null
                ? own
                : contacts.findById(change.keyHolder())
                        .map(Contact::getKey)
                        .orElseThrow(() -> new FactNotUsable(change.getField()));
    }

    private static ContactField reach(FactField field) {
        return switch (field) {
            case CONTACT_EMAIL -> ContactField.EMAIL;
            case CONTACT_MESSAGING -> ContactField.MESSAGING;
            default -> ContactField.PHONE;
        };
    }
}
