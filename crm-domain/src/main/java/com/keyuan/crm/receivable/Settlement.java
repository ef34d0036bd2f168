package com.keyuan.crm.receivable;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What ends when nothing of an invoice is open any more: its alerts, and what was disputed of it. */
@Component
@RequiredArgsConstructor
class Settlement {

    private final ReceivableAlerts alerts;
    private final Disputes disputes;
    private final Audit audit;
    private final Clock clock;

    /** After somebody moved the customer's money. */
    void follow(CurrentUser user, CustomerId customer) {
        alerts.endSettled(customer, clock.instant());
        disputes.endSettled(customer, user.id(), clock.instant())
                .forEach(invoice -> audit.changed(
                        user, InvoiceService.subject(invoice), Changes.none().field("disputed", true, false)));
    }
}
