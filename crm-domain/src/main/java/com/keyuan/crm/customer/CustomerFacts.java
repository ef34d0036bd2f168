package com.keyuan.crm.customer;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SourceRef;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a report or call brought to light into the customer base, field by field, each with its source. */
@Service
@RequiredArgsConstructor
public class CustomerFacts {

    private static final int LONGEST_TEXT = 1000;

    private final Access access;
    private final Customers customers;
    private final Contacts contacts;
    private final ContactBook book;
    private final CustomerEntry entry;
    private final FactSources sources;
    private final Audit audit;
    private final Clock clock;

    /**
     * Enters one accepted fact in the running transaction, and remembers where it came from.
     *
     * @throws FactNotUsable when the value does not fit the field, or the contact is another customer's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(CurrentUser by, CustomerId id, Fact fact, SourceRef source) {
        access.require(by, Action.CUSTOMER_ENTER_FACTS, id.value());
        ContactId contact =
                switch (fact.field()) {
                    case NEW_CONTACT -> addContact(by, id, fact, source);
                    case CONTACT_PHONE, CONTACT_EMAIL, CONTACT_MESSAGING, CONTACT_TITLE, CONTACT_PART, CONTACT_LEFT ->
                        changeContact(by, id, fact);
                    case ADDRESS, SPECIAL_NEEDS, PREFERENCES, DEMAND_ESTIMATE, HEADCOUNT -> {
                        changeCustomer(by, id, fact);
                        yield null;
                    }
                };
        sources.remember(id, contact, fact.field(), source, by.id(), clock.instant());
    }

    /**
     * What the customer base says now, to be shown beside a proposed fact: text as the field states it, of numbers and
     * addresses the mask, null where nothing is known.
     */
    @Transactional(readOnly = true)
    public @Nullable String present(CustomerId id, FactField field, @Nullable ContactId contact) {
        Customer customer = get(id);
        return switch (field) {
            case NEW_CONTACT -> null;
            case CONTACT_PHONE -> contactOf(id, field, contact).getPhoneMasked();
            case CONTACT_EMAIL -> contactOf(id, field, contact).getEmailMasked();
            case CONTACT_MESSAGING -> contactOf(id, field, contact).getMessagingMasked();
            case CONTACT_TITLE -> contactOf(id, field, contact).getTitle();
            case CONTACT_PART -> text(contactOf(id, field, contact).getBuyingPart());
            case CONTACT_LEFT -> text(contactOf(id, field, contact).getLeftOn());
            case ADDRESS -> customer.getAddress();
            case SPECIAL_NEEDS -> customer.getSpecialNeeds();
            case PREFERENCES -> customer.getPreferences();
            case DEMAND_ESTIMATE -> text(customer.getDemandEstimate());
            case HEADCOUNT -> text(customer.getHeadcountBand());
        };
    }

    private ContactId addContact(CurrentUser by, CustomerId id, Fact fact, SourceRef source) {
        String[] parts = fact.value().split("\\|", -1);
        ContactDetails details = ContactDetails.named(parts[0]).withTitle(part(parts, 1));
        String phone = part(parts, 2);
        List<Reach> reaches = phone == null ? List.of() : List.of(new Reach(ContactField.PHONE, phone));
        ContactId contact = ContactId.next();
        book.add(by, contact, id, details, reaches, source);
        return contact;
    }

    private ContactId changeContact(CurrentUser by, CustomerId id, Fact fact) {
        Contact contact = contactOf(id, fact.field(), fact.contact());
        ContactDetails details = contact.details();
        String value = fact.value().strip();
        switch (fact.field()) {
            case CONTACT_PHONE -> book.edit(by, contact, details, List.of(new Reach(ContactField.PHONE, value)));
            case CONTACT_EMAIL -> book.edit(by, contact, details, List.of(new Reach(ContactField.EMAIL, value)));
            case CONTACT_MESSAGING ->
                book.edit(by, contact, details, List.of(new Reach(ContactField.MESSAGING, value)));
            case CONTACT_TITLE -> book.edit(by, contact, details.withTitle(text(fact, 60)), List.of());
            case CONTACT_PART -> book.edit(by, contact, details.withPart(constant(BuyingPart.class, fact)), List.of());
            case CONTACT_LEFT -> book.leave(by, contact, date(fact));
            default -> throw new FactNotUsable(fact.field());
        }
        return contact.getId();
    }

    private void changeCustomer(CurrentUser by, CustomerId id, Fact fact) {
        Customer customer = get(id);
        CustomerDetails before = customer.details();
        switch (fact.field()) {
            case ADDRESS -> customer.locate(text(fact, 200));
            case SPECIAL_NEEDS -> customer.need(text(fact, LONGEST_TEXT));
            case PREFERENCES -> customer.prefer(text(fact, LONGEST_TEXT));
            case DEMAND_ESTIMATE -> customer.estimateDemand(money(fact));
            case HEADCOUNT -> customer.countHeads(constant(HeadcountBand.class, fact));
            default -> throw new FactNotUsable(fact.field());
        }
        entry.store(by, customer);
        audit.changed(by, customer.ref(), customer.changesSince(customer.getName(), before));
    }

    private Customer get(CustomerId id) {
        return customers.findById(id).orElseThrow(() -> new NotFound("customer", id));
    }

    private Contact contactOf(CustomerId customer, FactField field, @Nullable ContactId id) {
        if (id == null) {
            throw new FactNotUsable(field);
        }
        return contacts.findById(id)
                .filter(contact -> contact.getCustomer().equals(customer))
                .orElseThrow(() -> new FactNotUsable(field));
    }

    private static @Nullable String part(String[] parts, int index) {
        return index < parts.length && !parts[index].isBlank() ? parts[index].strip() : null;
    }

    private static String text(Fact fact, int longest) {
        String value = fact.value().strip();
        if (value.isEmpty() || value.length() > longest) {
            throw new FactNotUsable(fact.field());
        }
        return value;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Fact fact) {
        try {
            return Enum.valueOf(type, fact.value().strip());
        } catch (IllegalArgumentException unknown) {
            throw new FactNotUsable(fact.field());
        }
    }

    private static LocalDate date(Fact fact) {
        try {
            return LocalDate.parse(fact.value().strip());
        } catch (DateTimeException noDate) {
            throw new FactNotUsable(fact.field());
        }
    }

    private static Money money(Fact fact) {
        try {
            return new Money(new BigDecimal(fact.value().strip()));
        } catch (IllegalArgumentException noAmount) {
            throw new FactNotUsable(fact.field());
        }
    }
}
