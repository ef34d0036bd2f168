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

/** Records money that came in, says whose it is, and reverses what was wrong or went back. */
@Service
@Transactional
@RequiredArgsConstructor
public class ReceiptService {

    private final Receipts receipts;
    private final CompanyAccounts accounts;
    private final Ledger ledger;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /**
     * Records a receipt once, however often the same form comes. It is matched to nothing yet.
     *
     * @return whether it was new
     * @throws ReferenceTaken when money with this bank reference is recorded already
     * @throws ReceiptUnsound when the day or the account cannot be
     * @throws SavedOtherwise when the same form came before with other content
     */
    public boolean record(CurrentUser user, ReceiptEntry entry) {
        access.require(user, Action.RECEIPT_RECORD);
        ledger.lockReference(entry.reference());
        CustomerId customer = entry.customer();
        if (customer != null && !ledger.lockCustomer(customer)) {
            throw new NotFound("customer", customer);
        }
        Optional<Receipt> before = receipts.findById(entry.id());
        if (before.isPresent()) {
            SavedOtherwise.unlessSame(subject(entry.id()), before.get().entry(), entry);
            return false;
        }
        check(entry);
        Receipt receipt = receipts.save(new Receipt(entry, user.id(), clock.instant()));
        ledger.append(List.of(LedgerEntry.received(receipt)), user.id(), clock.instant());
        audit.record(
                AuditKind.CREATED,
                user,
                subject(entry.id()),
                Changes.none()
                        .note("reference", entry.reference())
                        .note("amount", entry.amount())
                        .note("customer", customer)
                        .note("receivedOn", entry.receivedOn()));
        return true;
    }

    private void check(ReceiptEntry entry) {
        receipts.findByReference(entry.reference()).ifPresent(known -> {
            throw new ReferenceTaken(known.getReference(), known.getReceivedOn(), known.getAmount());
        });
        if (entry.receivedOn().isAfter(BusinessZone.today(clock))) {
            throw ReceiptUnsound.ahead();
        }
        CompanyAccount account =
                accounts.findById(entry.account()).orElseThrow(() -> new NotFound("company_account", entry.account()));
        if (account.isRetired()) {
            throw ReceiptUnsound.accountRetired();
        }
    }

    /**
     * Says whose money it is.
     *
     * @throws LedgerRefused when some of it is matched already, or it counts no more
     */
    public void assign(CurrentUser user, ReceiptId id, CustomerId customer, long version) {
        access.require(user, Action.RECEIPT_MATCH, id.value());
        if (!ledger.lockCustomer(customer)) {
            throw new NotFound("customer", customer);
        }
        OpenReceipt open = ledger.lockReceipt(id).orElseThrow(() -> new NotFound("receipt", id));
        Receipt receipt = receipts.lock(id).orElseThrow(() -> new NotFound("receipt", id));
        StaleVersion.check("receipt", id, Objects.requireNonNull(receipt.getVersion()), version);
        audit.changed(user, subject(id), Changes.none().field("customer", receipt.getCustomer(), customer));
        receipt.belongsTo(customer, open.unmatched().equals(open.amount()));
        receipts.save(receipt);
    }

    /**
     * Says whose money it is where nobody has said so yet.
     *
     * @throws LedgerRefused when somebody has, and it is another's, or it counts no more
     */
    public void claim(CurrentUser user, ReceiptId id, CustomerId customer) {
        access.require(user, Action.RECEIPT_MATCH, id.value());
        if (!ledger.lockCustomer(customer)) {
            throw new NotFound("customer", customer);
        }
        Receipt receipt = receipts.lock(id).orElseThrow(() -> new NotFound("receipt", id));
        CustomerId before = receipt.getCustomer();
        receipt.belongsTo(customer, false);
        receipts.save(receipt);
        audit.changed(user, subject(id), Changes.none().field("customer", before, customer));
    }

    /**
     * Takes a receipt back by new entries: what it paid is open again from that day.
     *
     * @param on the day it went back, or its own day where it was recorded by mistake
     * @throws LedgerRefused when it was reversed before, or the day cannot be
     */
    public void reverse(CurrentUser user, ReceiptId id, LocalDate on, String reason, long version) {
        access.require(user, Action.RECEIPT_REVERSE, id.value());
        CustomerId customer = receipts.findById(id)
                .orElseThrow(() -> new NotFound("receipt", id))
                .getCustomer();
        if (customer != null) {
            ledger.lockCustomer(customer);
        }
        Receipt receipt = receipts.lock(id).orElseThrow(() -> new NotFound("receipt", id));
        StaleVersion.check("receipt", id, Objects.requireNonNull(receipt.getVersion()), version);
        receipt.reverse(on);
        List<LedgerEntry> undone = new ArrayList<>(ledger.standingMatchingsOf(id));
        undone.add(ledger.receptionOf(id));
        ReversalRule.check(on, undone, BusinessZone.today(clock));
        ledger.append(undone.stream().map(entry -> entry.reversal(on, reason)).toList(), user.id(), clock.instant());
        audit.changed(
                user, subject(id), Changes.none().field("reversedOn", null, on).note("reason", reason));
    }

    static SourceRef subject(ReceiptId id) {
        return new SourceRef("receipt", id.value());
    }
}
