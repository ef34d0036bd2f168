package com.keyuan.crm.contract;

import com.keyuan.crm.allocation.AllocationNotice;
import com.keyuan.crm.allocation.AllocationNoticeSettled;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.calendar.WorkingDays;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A signed contract is offered to after-sales, in the transaction of its signing; with its end the service ends in time. */
@Component
@RequiredArgsConstructor
class ResponsibilityOpening {

    private final Responsibilities responsibilities;
    private final AfterSales afterSales;
    private final WorkingDays workingDays;
    private final ContractSettings settings;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @EventListener
    void on(ContractSigned signed) {
        offer(
                signed.contract(),
                signed.customer(),
                afterSales.next(signed.contract(), signed.customer()).orElse(null),
                new ResponsibilityTerm(dueAnew(), null, null));
    }

    @EventListener
    void on(ContractEnded ended) {
        responsibilities.lockOpen(ended.contract()).ifPresent(open -> {
            LocalDate today = BusinessZone.today(clock);
            if (ended.cancelled()) {
                open.end(today, clock.instant());
                events.publishEvent(new AllocationNoticeSettled(open.ref(), null));
            } else {
                open.lastsUntil(today.plusMonths(settings.serviceMonths()));
            }
            responsibilities.saveAndFlush(open);
            audit.changed(
                    null,
                    open.ref(),
                    Changes.none().note("state", open.getState()).note("to", open.getToOn()));
        });
    }

    /** @param person whom it is offered to; null where nobody is left, so that anybody of after-sales may take it */
    ServiceResponsibility offer(
            ContractId contract, CustomerId customer, @Nullable PersonId person, ResponsibilityTerm term) {
        ServiceResponsibility offered = responsibilities.saveAndFlush(
                new ServiceResponsibility(ResponsibilityId.next(), contract, customer, person, term, clock.instant()));
        audit.record(
                AuditKind.CREATED,
                null,
                offered.ref(),
                Changes.none().note("contract", contract).note("person", person).note("due", term.dueOn()));
        if (person != null) {
            events.publishEvent(new AllocationNotice(person, "合同已签订，请接收售后服务责任", term.dueOn(), customer, offered.ref()));
        }
        return offered;
    }

    /** Until when somebody who is asked today is to accept. */
    LocalDate dueAnew() {
        return workingDays.plus(BusinessZone.today(clock), settings.acceptDays());
    }
}
