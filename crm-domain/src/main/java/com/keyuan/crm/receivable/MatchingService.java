package com.keyuan.crm.receivable;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SavedOtherwise;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Matches money to invoices, oldest first or by hand, and undoes it. Whoever moves a customer's money holds the customer
 * fast, reads the balances after that, and writes in the same transaction.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class MatchingService {

    private final Ledger ledger;
    private final Settlement settlement;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /**
     * Pays the customer's invoices from what is left of the receipt, the first due first.
     *
     * @return how many invoices got something
     * @throws LedgerRefused when nothing is left, nothing is open, or nobody knows whose money it is
     */
    public int oldestFirst(CurrentUser user, ReceiptId id) {
        access.require(user, Action.RECEIPT_MATCH, id.value());
        OpenReceipt receipt = locked(id);
        List<MatchingRule.Share> shares =
                MatchingRule.oldestFirst(receipt.unmatched(), ledger.lockOpenInvoices(owner(receipt)));
        if (shares.isEmpty()) {
            throw LedgerRefused.nothingToMatch();
        }
        enter(
                user,
                receipt,
                shares,
                shares.stream().map(share -> LedgerEntryId.next()).toList());
        return shares.size();
    }

    /**
     * Pays invoices from the receipt as somebody chose, all of it or nothing; the same form again changes nothing.
     *
     * @throws LedgerRefused when it is more than there is, or another customer's
     * @throws SavedOtherwise when the same form came before with other content
     */
    public void byChoice(CurrentUser user, ReceiptId id, List<MatchingChoice> choices) {
        access.require(user, Action.RECEIPT_MATCH, id.value());
        OpenReceipt receipt = locked(id);
        if (isEntered(id, choices)) {
            return;
        }
        List<MatchingRule.Share> shares =
                MatchingRule.chosen(choices, receipt, ledger.lockOpenInvoices(owner(receipt)));
        if (shares.isEmpty()) {
            throw LedgerRefused.nothingToMatch();
        }
        enter(user, receipt, shares, choices.stream().map(MatchingChoice::entry).toList());
    }

    private boolean isEntered(ReceiptId receipt, List<MatchingChoice> choices) {
        List<LedgerEntry> known =
                ledger.findAll(choices.stream().map(MatchingChoice::entry).toList());
        if (known.isEmpty()) {
            return false;
        }
        SavedOtherwise.unlessSame(
                ReceiptService.subject(receipt),
                known.stream().map(MatchingService::said).collect(Collectors.toSet()),
                choices.stream().map(choice -> said(receipt, choice)).collect(Collectors.toSet()));
        return true;
    }

    private static List<@Nullable Object> said(LedgerEntry entry) {
        return Arrays.asList(
                entry.id(),
                entry.receipt(),
                entry.invoice(),
                entry.postings().get(0).amount());
    }

    private static List<@Nullable Object> said(ReceiptId receipt, MatchingChoice choice) {
        return Arrays.asList(choice.entry(), receipt, choice.invoice(), choice.amount());
    }

    /**
     * Undoes one matching by a new entry that counts from the same day, as if it had not been.
     *
     * @throws LedgerRefused when it was undone before
     */
    public void undo(CurrentUser user, LedgerEntryId id, String reason) {
        access.require(user, Action.MATCHING_UNDO, id.value());
        LedgerEntry matching = ledger.find(id)
                .filter(entry -> entry.kind() == LedgerEntry.Kind.MATCHING)
                .orElseThrow(() -> new NotFound("ledger_entry", id));
        ledger.lockCustomer(Objects.requireNonNull(matching.customer()));
        if (ledger.isReversed(id)) {
            throw LedgerRefused.reversedBefore();
        }
        ledger.append(List.of(matching.reversal(matching.on(), reason)), user.id(), clock.instant());
        audit.changed(
                user,
                ReceiptService.subject(Objects.requireNonNull(matching.receipt())),
                Changes.none()
                        .field("matching", Objects.requireNonNull(matching.invoice()), null)
                        .note("reason", reason));
    }

    /** The customer first, then the receipt: everybody in this order. */
    private OpenReceipt locked(ReceiptId id) {
        CustomerId owner = ledger.ownerOf(id).orElseThrow(LedgerRefused::customerUnknown);
        ledger.lockCustomer(owner);
        OpenReceipt receipt = ledger.lockReceipt(id).orElseThrow(() -> new NotFound("receipt", id));
        if (receipt.reversed()) {
            throw LedgerRefused.reversedBefore();
        }
        if (!owner.equals(receipt.customer())) {
            throw LedgerRefused.customerFixed();
        }
        return receipt;
    }

    private static CustomerId owner(OpenReceipt receipt) {
        CustomerId customer = receipt.customer();
        if (customer == null) {
            throw LedgerRefused.customerUnknown();
        }
        return customer;
    }

    private void enter(
            CurrentUser user, OpenReceipt receipt, List<MatchingRule.Share> shares, List<LedgerEntryId> ids) {
        List<LedgerEntry> entries = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            MatchingRule.Share share = shares.get(i);
            entries.add(LedgerEntry.matched(ids.get(i), receipt, share.invoice(), share.amount()));
        }
        ledger.append(entries, user.id(), clock.instant());
        settlement.follow(user, owner(receipt));
        Changes changes = Changes.none();
        shares.forEach(share -> changes.note(share.invoice().number(), share.amount()));
        audit.record(AuditKind.CHANGED, user, ReceiptService.subject(receipt.id()), changes);
    }
}
