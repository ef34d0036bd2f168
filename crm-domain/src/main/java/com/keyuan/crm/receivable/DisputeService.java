package com.keyuan.crm.receivable;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a customer disputes an invoice, which stops its alerts and opens a case, and how that ended. */
@Service
@Transactional
@RequiredArgsConstructor
public class DisputeService {

    private final Invoices invoices;
    private final Ledger ledger;
    private final Disputes disputes;
    private final ReceivableAlerts alerts;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** @throws DisputeRefused when it is disputed already, paid, or counts no more */
    public void open(CurrentUser user, InvoiceId id, String reason) {
        access.require(user, Action.INVOICE_DISPUTE, id.value());
        Invoice invoice = invoices.lock(id).orElseThrow(() -> new NotFound("invoice", id));
        invoice.dispute(clock.instant());
        if (!ledger.openOf(id).isPositive()) {
            throw DisputeRefused.paid();
        }
        invoices.save(invoice);
        DisputeId dispute = DisputeId.next();
        disputes.open(dispute, id, reason, user.id(), clock.instant());
        alerts.endSettled(invoice.getCustomer(), clock.instant());
        audit.changed(
                user,
                InvoiceService.subject(id),
                Changes.none().field("disputed", false, true).note("reason", reason));
        events.publishEvent(new InvoiceDisputed(
                id,
                invoice.getCustomer(),
                invoice.getNumber(),
                reason,
                user.id(),
                new SourceRef("invoice_dispute", dispute.value())));
    }

    /** @throws DisputeRefused when nobody disputes it */
    public void settle(CurrentUser user, InvoiceId id, String outcome) {
        access.require(user, Action.INVOICE_DISPUTE, id.value());
        Invoice invoice = invoices.lock(id).orElseThrow(() -> new NotFound("invoice", id));
        invoice.settleDispute();
        invoices.save(invoice);
        disputes.settle(id, outcome, user.id(), clock.instant());
        audit.changed(
                user,
                InvoiceService.subject(id),
                Changes.none().field("disputed", true, false).note("outcome", outcome));
    }
}
