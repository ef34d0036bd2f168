package com.keyuan.crm.service;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.calendar.WorkingDays;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.verification.MatterUnsolved;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opening, listing, giving and finishing service cases. */
@Service
@Transactional
@RequiredArgsConstructor
public class ServiceCaseService {

    private static final int PAGE = 40;
    private static final int ON_A_CARD = 20;

    private final ServiceCases cases;
    private final CaseOwners owners;
    private final ServiceCaseLists lists;
    private final WorkingDays workingDays;
    private final ServiceSettings settings;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** What a customer told the phone team becomes a case of whoever of after-sales has fewest; once a source. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MatterUnsolved matter) {
        if (!cases.existsBySource(matter.source())) {
            ServiceCase opened =
                    open(ServiceCaseId.next(), matter.customer(), matter.text(), matter.source(), matter.reportedBy());
            audit.record(
                    AuditKind.CREATED,
                    null,
                    subject(opened.getId()),
                    Changes.none().note("source", matter.source()).note("owner", opened.getOwner()));
        }
    }

    /** Somebody heard of a problem; the same id again changes nothing. */
    public void open(CurrentUser user, ServiceCaseId id, CustomerId customer, String text) {
        access.require(user, Action.SERVICE_CASE_OPEN, customer.value());
        Optional<ServiceCase> present = cases.findById(id);
        if (present.isPresent()) {
            if (!present.get().getOpenedBy().equals(user.id())) {
                throw new NotFound("service_case", id);
            }
            return;
        }
        ServiceCase opened = open(id, customer, text, null, user.id());
        audit.record(
                AuditKind.CREATED,
                user,
                subject(id),
                Changes.none()
                        .field("customer", null, customer)
                        .field("text", null, opened.getText())
                        .field("owner", null, opened.getOwner()));
    }

    /** Gives the case to somebody of after-sales. */
    public void assign(CurrentUser user, ServiceCaseId id, PersonId owner, long expected) {
        access.require(user, Action.SERVICE_CASE_WORK, id.value());
        ServiceCase found = load(id, expected);
        if (owners.owners().stream().noneMatch(one -> one.id().equals(owner))) {
            throw new NotOfAfterSales();
        }
        PersonId before = found.getOwner();
        found.assign(owner);
        audit.changed(user, subject(id), Changes.none().field("owner", before, owner));
    }

    /** Says what was done; the problem is solved. */
    public void done(CurrentUser user, ServiceCaseId id, String outcome, long expected) {
        access.require(user, Action.SERVICE_CASE_WORK, id.value());
        ServiceCase found = load(id, expected);
        found.done(outcome, user.id(), clock.instant());
        audit.changed(user, subject(id), Changes.none().field("outcome", null, found.getOutcome()));
        events.publishEvent(new ServiceCaseDone(id, found.getCustomer()));
    }

    @Transactional(readOnly = true)
    public Slice<ServiceCaseRow> list(CurrentUser user, ServiceCaseLists.Scope scope, @Nullable String after) {
        access.require(user, Action.SERVICE_CASE_LIST);
        return lists.list(user, scope, after, PAGE);
    }

    @Transactional(readOnly = true)
    public int countOpen(CurrentUser user, ServiceCaseLists.Scope scope) {
        access.require(user, Action.SERVICE_CASE_LIST);
        return lists.countOpen(user, scope);
    }

    /** The cases on a customer's page. */
    @Transactional(readOnly = true)
    public List<ServiceCaseRow> ofCustomer(CurrentUser user, CustomerId customer) {
        access.require(user, Action.CUSTOMER_VIEW, customer.value());
        return lists.ofCustomer(user, customer, ON_A_CARD);
    }

    /** Whether the user may open cases at all. */
    @Transactional(readOnly = true)
    public boolean mayOpen(CurrentUser user) {
        return access.allows(user, Action.SERVICE_CASE_OPEN);
    }

    /** Whether the user may open a case for this customer. */
    @Transactional(readOnly = true)
    public boolean mayOpen(CurrentUser user, CustomerId customer) {
        return access.allows(user, Action.SERVICE_CASE_OPEN, customer.value());
    }

    /** The name of a customer for whom the user may open a case; empty for any other. */
    @Transactional(readOnly = true)
    public Optional<String> customerName(CurrentUser user, CustomerId customer) {
        return mayOpen(user, customer) ? owners.nameOf(customer) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public ServiceCasePage page(CurrentUser user, ServiceCaseId id) {
        access.require(user, Action.SERVICE_CASE_VIEW, id.value());
        ServiceCaseRow row = lists.row(id).orElseThrow(() -> new NotFound("service_case", id));
        boolean mayWork = row.isOpen() && access.allows(user, Action.SERVICE_CASE_WORK, id.value());
        return new ServiceCasePage(row, BusinessZone.today(clock), mayWork, mayWork ? owners.owners() : List.of());
    }

    private ServiceCase open(
            ServiceCaseId id, CustomerId customer, String text, @Nullable SourceRef source, PersonId by) {
        String tier = owners.tierOf(customer).orElseThrow(() -> new NotFound("customer", customer));
        LocalDate due = workingDays.plus(BusinessZone.today(clock), settings.days(tier));
        return cases.save(new ServiceCase(
                id, customer, text, source, by, owners.leastBusy().orElse(null), due, clock.instant()));
    }

    private ServiceCase load(ServiceCaseId id, long expected) {
        ServiceCase found = cases.findById(id).orElseThrow(() -> new NotFound("service_case", id));
        StaleVersion.check("service_case", id, Objects.requireNonNull(found.getVersion()), expected);
        return found;
    }

    private static SourceRef subject(ServiceCaseId id) {
        return new SourceRef("service_case", id.value());
    }
}
