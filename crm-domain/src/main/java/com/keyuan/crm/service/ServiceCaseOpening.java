package com.keyuan.crm.service;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.contract.ServiceResponsibilities;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.receivable.InvoiceDisputed;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SavedOtherwise;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.verification.MatterUnsolved;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How service cases begin: heard by somebody, at a visit, on the phone, by a disputed invoice; each goes to whoever serves
 * the customer’s contract, else to whoever of after-sales has fewest.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class ServiceCaseOpening {

    private final ServiceCases cases;
    private final CaseOwners owners;
    private final CaseTargets targets;
    private final ServiceResponsibilities responsibilities;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /** What a customer told the phone team becomes a case; once a source. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MatterUnsolved matter) {
        openFrom(matter.source(), matter.customer(), matter.text(), matter.reportedBy());
    }

    /** An invoice that is disputed is followed as a case instead of being chased. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(InvoiceDisputed dispute) {
        openFrom(dispute.source(), dispute.customer(), dispute.number() + " " + dispute.reason(), dispute.reportedBy());
    }

    /** A case that another part of the work asks for; once a source. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void openFrom(SourceRef source, CustomerId customer, String text, PersonId reportedBy) {
        if (!cases.existsBySource(source)) {
            ServiceCase opened = open(ServiceCaseId.next(), customer, text, source, reportedBy);
            audit.record(
                    AuditKind.CREATED,
                    null,
                    subject(opened.getId()),
                    Changes.none().note("source", source).note("owner", opened.getOwner()));
        }
    }

    /**
     * Somebody heard of a problem; the same form again changes nothing.
     *
     * @param visit at which it was heard; null where it was not at one
     * @throws SavedOtherwise when the same form came before with other content
     */
    public void open(CurrentUser user, ServiceCaseId id, CustomerId customer, String text, @Nullable UUID visit) {
        access.require(user, Action.SERVICE_CASE_OPEN, customer.value());
        Optional<ServiceCase> present = cases.findById(id);
        if (present.isPresent()) {
            if (!present.get().getOpenedBy().equals(user.id())) {
                throw new NotFound("service_case", id);
            }
            isTheSame(present.get(), customer, text, visit);
            return;
        }
        ServiceCase opened = open(id, customer, text, visit == null ? null : source(visit, customer), user.id());
        audit.record(
                AuditKind.CREATED,
                user,
                subject(id),
                Changes.none()
                        .field("customer", null, customer)
                        .field("text", null, opened.getText())
                        .field("owner", null, opened.getOwner()));
    }

    private static void isTheSame(ServiceCase known, CustomerId customer, String text, @Nullable UUID visit) {
        SourceRef source = known.getSource();
        SavedOtherwise.unlessSame(
                subject(known.getId()),
                Arrays.asList(known.getCustomer(), known.getText(), source == null ? null : source.id()),
                Arrays.asList(customer, text.strip(), visit));
    }

    private SourceRef source(UUID visit, CustomerId customer) {
        SourceRef source = new SourceRef("visit", visit);
        if (!owners.isVisitOf(visit, customer) || cases.existsBySource(source)) {
            throw new VisitHasACase();
        }
        return source;
    }

    private ServiceCase open(
            ServiceCaseId id, CustomerId customer, String text, @Nullable SourceRef source, PersonId by) {
        return cases.save(new ServiceCase(
                id,
                customer,
                text,
                source,
                by,
                responsibilities.of(customer).or(owners::leastBusy).orElse(null),
                targets.from(customer, clock.instant()),
                clock.instant()));
    }

    static SourceRef subject(ServiceCaseId id) {
        return new SourceRef("service_case", id.value());
    }
}
