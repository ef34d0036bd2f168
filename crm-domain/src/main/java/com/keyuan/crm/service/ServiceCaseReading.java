package com.keyuan.crm.service;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.ContactCard;
import com.keyuan.crm.customer.Contacts;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Service cases as they are listed and shown. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ServiceCaseReading {

    private static final int PAGE = 40;
    private static final int ON_A_CARD = 20;

    private final ServiceCaseLists lists;
    private final CaseOwners owners;
    private final CaseTargets targets;
    private final Contacts contacts;
    private final Access access;
    private final Clock clock;

    public Slice<ServiceCaseRow> list(CurrentUser user, ServiceCaseLists.Scope scope, @Nullable String after) {
        access.require(user, Action.SERVICE_CASE_LIST);
        Slice<ServiceCaseRow> slice = lists.list(user, scope, after, PAGE);
        return new Slice<>(targets.judged(slice.rows(), clock.instant()), slice.next());
    }

    public int count(CurrentUser user, ServiceCaseLists.Scope scope) {
        access.require(user, Action.SERVICE_CASE_LIST);
        return lists.count(user, scope);
    }

    /** The cases on a customer's page. */
    public List<ServiceCaseRow> ofCustomer(CurrentUser user, CustomerId customer) {
        access.require(user, Action.CUSTOMER_VIEW, customer.value());
        return targets.judged(lists.ofCustomer(user, customer, ON_A_CARD), clock.instant());
    }

    /** Whether the user may open cases at all. */
    public boolean mayOpen(CurrentUser user) {
        return access.allows(user, Action.SERVICE_CASE_OPEN);
    }

    /** Whether the user may open a case for this customer. */
    public boolean mayOpen(CurrentUser user, CustomerId customer) {
        return access.allows(user, Action.SERVICE_CASE_OPEN, customer.value());
    }

    /** The name of a customer for whom the user may open a case; empty for any other. */
    public Optional<String> customerName(CurrentUser user, CustomerId customer) {
        return mayOpen(user, customer) ? owners.nameOf(customer) : Optional.empty();
    }

    public ServiceCasePage page(CurrentUser user, ServiceCaseId id) {
        access.require(user, Action.SERVICE_CASE_VIEW, id.value());
        ServiceCaseRow row = targets.judged(
                        List.of(lists.row(id).orElseThrow(() -> new NotFound("service_case", id))), clock.instant())
                .get(0);
        boolean mayWork = row.isOpen() && access.allows(user, Action.SERVICE_CASE_WORK, id.value());
        boolean mayCheck = row.is(CaseState.CHECK) && access.allows(user, Action.SERVICE_CASE_CHECK, id.value());
        return new ServiceCasePage(
                row,
                BusinessZone.today(clock),
                lists.rounds(id),
                lists.reopenings(id),
                mayWork ? owners.owners() : List.of(),
                mayCheck ? callable(row.customer()) : List.of(),
                access.allows(user, Action.SERVICE_CASE_SHARE, id.value())
                        ? lists.code(id).orElse("")
                        : null,
                new ServiceCasePage.May(
                        mayWork,
                        mayCheck,
                        mayReopen(user, row),
                        access.allows(user, Action.CUSTOMER_VIEW, row.customer().value())));
    }

    private boolean mayReopen(CurrentUser user, ServiceCaseRow row) {
        return !row.isOpen()
                && access.allows(user, Action.SERVICE_CASE_REOPEN, row.id().value());
    }

    private List<ContactCard> callable(CustomerId customer) {
        return contacts.findByCustomer(customer).stream()
                .filter(contact -> contact.isReachable() && !contact.isDoNotContact())
                .map(ContactCard::toRing)
                .toList();
    }
}
