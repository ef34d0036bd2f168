package com.keyuan.crm.receivable;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SavedOtherwise;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.StaleVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records invoices, disputes them and reverses wrong ones. */
@Service
@Transactional
@RequiredArgsConstructor
public class InvoiceService {

    private final Invoices invoices;
    private final ContractBilling billing;
    private final Ledger ledger;
    private final Settlement settlement;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /**
     * Records an invoice once, however often the same form comes.
     *
     * @return whether it was new
     * @throws SavedOtherwise when the same form came before with other content
     * @throws InvoiceNumberTaken when another one has the number
     * @throws InvoiceUnsound when amount or days cannot be, or its contract may not be billed
     */
    public boolean record(CurrentUser user, InvoiceEntry entry) {
        access.require(user, Action.INVOICE_RECORD);
        ledger.lockReference(entry.number());
        if (!ledger.lockCustomer(entry.customer())) {
            throw new NotFound("customer", entry.customer());
        }
        Optional<Invoice> before = invoices.findById(entry.id());
        if (before.isPresent()) {
            SavedOtherwise.unlessSame(subject(entry.id()), before.get().entry(), entry);
            return false;
        }
        if (entry.issuedOn().isAfter(BusinessZone.today(clock))) {
            throw InvoiceUnsound.issuedAhead();
        }
        if (invoices.findByNumber(entry.number()).isPresent()) {
            throw new InvoiceNumberTaken(entry.number());
        }
        billing.check(entry);
        Invoice invoice = invoices.save(new Invoice(entry, user.id(), clock.instant()));
        ledger.append(List.of(LedgerEntry.issued(invoice)), user.id(), clock.instant());
        audit.record(
                AuditKind.CREATED,
                user,
                subject(entry.id()),
                Changes.none()
                        .note("customer", entry.customer())
                        .note("number", entry.number())
                        .note("amount", entry.amount())
                        .note("due", entry.dueOn()));
        return true;
    }

    /**
     * Takes a wrong invoice back by a new entry; what was matched to it is the customer's credit again.
     *
     * @param on from which day it counts no more: not before it was issued or paid, not ahead
     * @throws LedgerRefused when it was reversed before, or the day cannot be
     */
    public void reverse(CurrentUser user, InvoiceId id, LocalDate on, String reason, long version) {
        access.require(user, Action.INVOICE_REVERSE, id.value());
        CustomerId customer = invoices.findById(id)
                .orElseThrow(() -> new NotFound("invoice", id))
                .getCustomer();
        ledger.lockCustomer(customer);
        Invoice invoice = invoices.lock(id).orElseThrow(() -> new NotFound("invoice", id));
        StaleVersion.check("invoice", id, Objects.requireNonNull(invoice.getVersion()), version);
        invoice.reverse(on);
        List<LedgerEntry> undone = new ArrayList<>(ledger.standingMatchingsOf(id));
        undone.add(ledger.issueOf(id));
        ReversalRule.check(on, undone, BusinessZone.today(clock));
        ledger.append(undone.stream().map(entry -> entry.reversal(on, reason)).toList(), user.id(), clock.instant());
        settlement.follow(user, customer);
        audit.changed(
                user, subject(id), Changes.none().field("reversedOn", null, on).note("reason", reason));
    }

    static SourceRef subject(InvoiceId id) {
        return new SourceRef("invoice", id.value());
    }
}
