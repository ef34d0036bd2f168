package com.keyuan.crm.customer;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.AuditPage;
import com.keyuan.crm.audit.AuditQueries;
import com.keyuan.crm.audit.AuditRow;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows one customer: the page, its timeline, its changes. Each look at a page is logged. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class CustomerReading {

    private static final int TIMELINE = 12;
    private static final int CHANGES = 20;

    private final Access access;
    private final CustomerPages pages;
    private final Contacts contacts;
    private final FactSources sources;
    private final CustomerTimeline timeline;
    private final AuditQueries log;
    private final Audit audit;
    private final Reveals reveals;
    private final Clock clock;

    /** The page, logged. */
    @Transactional
    public CustomerPage page(CurrentUser user, CustomerId id, TimelineView view) {
        access.require(user, Action.CUSTOMER_VIEW, id.value());
        CustomerHead head = head(user, id);
        audit.record(AuditKind.VIEWED, user, Customer.ref(id), noted(user));
        boolean notes = head.rights().contains(Action.CUSTOMER_READ_NOTES);
        List<Contact> people = contacts.findByCustomer(id);
        return new CustomerPage(
                head,
                CompletenessRule.of(
                        head.details(),
                        people.stream().anyMatch(Contact::isReachable),
                        people.stream().anyMatch(Contact::decides)),
                people.stream()
                        .map(ContactCard::of)
                        .map(card -> notes ? card : card.withoutNotes())
                        .toList(),
                notes ? pages.openTasks(user, id) : List.of(),
                sources.newestOf(id),
                timeline.slice(id, view.kinds(notes), null, TIMELINE));
    }

    /**
     * The header over one part of the customer's story on a page of its own, logged like the page; empty for whoever
     * may open the part but not the customer's page.
     *
     * @param part the word for it in the log
     */
    @Transactional
    public Optional<CustomerHead> frame(CurrentUser user, CustomerId id, String part) {
        if (!maySee(user, id)) {
            return Optional.empty();
        }
        audit.record(AuditKind.VIEWED, user, Customer.ref(id), noted(user).note("part", part));
        return Optional.of(head(user, id));
    }

    private Changes noted(CurrentUser user) {
        return reveals.isOnNotice(user.id()) ? Changes.none().note("alarm", RevealAllowance.ON_NOTICE) : Changes.none();
    }

    /** What a form for changing the customer starts from; who may not change it does not get it. */
    public CustomerHead forEditing(CurrentUser user, CustomerId id) {
        access.require(user, Action.CUSTOMER_EDIT, id.value());
        return head(user, id);
    }

    /** Earlier entries of the timeline. */
    public Slice<TimelineEntry> timeline(CurrentUser user, CustomerId id, TimelineView view, @Nullable String after) {
        access.require(user, Action.CUSTOMER_VIEW, id.value());
        boolean notes = access.allows(user, Action.CUSTOMER_READ_NOTES, id.value());
        return timeline.slice(id, view.kinds(notes), after, TIMELINE);
    }

    /** What was changed in the record and its contacts', by whom; personal values are ciphertext. */
    public AuditPage changes(CurrentUser user, CustomerId id, @Nullable String after) {
        access.require(user, Action.CUSTOMER_READ_NOTES, id.value());
        List<UUID> records = Stream.concat(
                        pages.records(id).stream().map(CustomerId::value),
                        contacts.findByCustomer(id).stream()
                                .map(contact -> contact.getId().value()))
                .toList();
        Slice<AuditRow> changed = log.changes(records, after, CHANGES);
        return new AuditPage(changed, log.names(changed.rows()));
    }

    /** Whether the user may open the page; after entering a customer one does not hold, one may not. */
    public boolean maySee(CurrentUser user, CustomerId id) {
        return access.allows(user, Action.CUSTOMER_VIEW, id.value());
    }

    private CustomerHead head(CurrentUser user, CustomerId id) {
        return pages.head(user, id, BusinessZone.today(clock)).orElseThrow(() -> new NotFound("customer", id));
    }
}
