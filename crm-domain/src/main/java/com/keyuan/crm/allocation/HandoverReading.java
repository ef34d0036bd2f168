package com.keyuan.crm.allocation;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.ContactCard;
import com.keyuan.crm.customer.Contacts;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where handovers stand: to both holders, their managers and directors; to the phone team as long as one runs. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class HandoverReading {

    private static final int PAGE = 40;

    private final Access access;
    private final AccessPolicy policy;
    private final HandoverQueries queries;
    private final Contacts contacts;
    private final Audit audit;
    private final Clock clock;

    public Slice<HandoverRow> list(CurrentUser user, boolean running, @Nullable String after) {
        access.require(user, Action.HANDOVER_LIST);
        return queries.list(policy.filter(user, Action.HANDOVER_VIEW), running, today(), after, PAGE);
    }

    public int countLate(CurrentUser user) {
        access.require(user, Action.HANDOVER_LIST);
        return queries.countLate(policy.filter(user, Action.HANDOVER_VIEW), today());
    }

    /** One handover; each look is logged. */
    @Transactional
    public HandoverPage page(CurrentUser user, HandoverId id) {
        HandoverRow row = row(user, id);
        audit.record(AuditKind.VIEWED, user, Handover.ref(id), Changes.none());
        HandoverStanding standing = queries.standing(id);
        boolean mayCall = row.isRunning() && access.allows(user, Action.HANDOVER_CALL, id.value());
        boolean maySeeCustomer =
                access.allows(user, Action.CUSTOMER_VIEW, row.customer().value());
        return new HandoverPage(
                row,
                standing,
                maySeeCustomer ? queries.work(id) : List.of(),
                maySeeCustomer ? queries.channels(id) : List.of(),
                mayCall && standing.isOpen(HandoverStep.CALL) ? callable(row.customer()) : List.of(),
                row.isRunning() && access.allows(user, Action.HANDOVER_WORK, id.value()),
                mayCall,
                maySeeCustomer);
    }

    private List<ContactCard> callable(CustomerId customer) {
        return contacts.findByCustomer(customer).stream()
                .filter(contact -> contact.isReachable() && !contact.isDoNotContact())
                .map(ContactCard::toRing)
                .toList();
    }

    /** Both names, for the letter of introduction; fetching it is logged. */
    @Transactional
    public HandoverRow letter(CurrentUser user, HandoverId id) {
        access.require(user, Action.HANDOVER_LETTER, id.value());
        audit.record(AuditKind.EXPORTED, user, Handover.ref(id), Changes.none().note("what", "letter"));
        return queries.find(id, today()).orElseThrow(() -> new NotFound("handover", id));
    }

    /** The running one of a customer, for whoever may see it. */
    public Optional<HandoverRow> runningOf(CurrentUser user, CustomerId customer) {
        return queries.runningOf(customer, today())
                .filter(row ->
                        access.allows(user, Action.HANDOVER_VIEW, row.id().value()));
    }

    private HandoverRow row(CurrentUser user, HandoverId id) {
        access.require(user, Action.HANDOVER_VIEW, id.value());
        return queries.find(id, today()).orElseThrow(() -> new NotFound("handover", id));
    }

    private LocalDate today() {
        return BusinessZone.today(clock);
    }
}
