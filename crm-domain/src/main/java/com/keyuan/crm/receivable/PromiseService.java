package com.keyuan.crm.receivable;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes what a customer promised to pay; whether it did is derived from the ledger. */
@Service
@Transactional
@RequiredArgsConstructor
public class PromiseService {

    private final Promises promises;
    private final Ledger ledger;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /**
     * @param saidBy who at the customer
     * @throws PromiseUnsound when the day has passed or it is more than is open
     */
    public void note(
            CurrentUser user,
            PromiseId id,
            InvoiceId invoice,
            LocalDate promisedOn,
            Money amount,
            @Nullable String saidBy) {
        access.require(user, Action.INVOICE_PROMISE, invoice.value());
        LocalDate today = BusinessZone.today(clock);
        PromiseRule.check(promisedOn, amount, ledger.openOf(invoice), today);
        Promise promise = new Promise(id, invoice, promisedOn, amount, saidBy, today);
        if (promises.add(promise, user.id(), clock.instant())) {
            audit.record(
                    AuditKind.CREATED,
                    user,
                    InvoiceService.subject(invoice),
                    Changes.none().note("promisedOn", promisedOn).note("amount", amount));
        }
    }
}
