package com.keyuan.crm.receivable;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to money, in double entry. Never changed; a mistake is made good by a further entry.
 *
 * @param on the day from which it counts
 * @param reverses what it undoes; null unless it is a reversal
 */
public record LedgerEntry(
        LedgerEntryId id,
        Kind kind,
        LocalDate on,
        @Nullable CustomerId customer,
        @Nullable InvoiceId invoice,
        @Nullable ReceiptId receipt,
        @Nullable LedgerEntryId reverses,
        @Nullable String reason,
        List<Posting> postings) {

    /** What happened. */
    public enum Kind {
        INVOICE,
        RECEIPT,
        MATCHING,
        REVERSAL
    }

    public LedgerEntry {
        postings = List.copyOf(postings);
        if (postings.size() < 2
                || !postings.stream()
                        .map(Posting::amount)
                        .reduce(Money.ZERO, Money::plus)
                        .isZero()) {
            throw new IllegalArgumentException("debit and credit differ: " + postings);
        }
    }

    /** A customer was billed. */
    public static LedgerEntry issued(Invoice invoice) {
        return new LedgerEntry(
                LedgerEntryId.next(),
                Kind.INVOICE,
                invoice.getIssuedOn(),
                invoice.getCustomer(),
                invoice.getId(),
                null,
                null,
                null,
                List.of(
                        Posting.ofInvoice(LedgerAccount.RECEIVABLE, invoice.getId(), invoice.getAmount()),
                        Posting.ofInvoice(
                                LedgerAccount.SALES,
                                invoice.getId(),
                                invoice.getAmount().negated())));
    }

    /** Money came in. */
    public static LedgerEntry received(Receipt receipt) {
        return new LedgerEntry(
                LedgerEntryId.next(),
                Kind.RECEIPT,
                receipt.getReceivedOn(),
                receipt.getCustomer(),
                null,
                receipt.getId(),
                null,
                null,
                List.of(
                        Posting.ofBank(receipt.getId(), receipt.getAccount(), receipt.getAmount()),
                        Posting.ofCredit(receipt.getId(), receipt.getAmount().negated())));
    }

    /**
     * Money is taken to pay an invoice; it counts from when there were both, the money free and the invoice open: what
     * paid, or was paid, until it was taken back does not count for those days a second time.
     */
    public static LedgerEntry matched(LedgerEntryId id, OpenReceipt receipt, OpenInvoice invoice, Money amount) {
        LocalDate on = Stream.of(receipt.receivedOn(), invoice.issuedOn(), receipt.freedOn(), invoice.reopenedOn())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new LedgerEntry(
                id,
                Kind.MATCHING,
                on,
                receipt.customer(),
                invoice.id(),
                receipt.id(),
                null,
                null,
                List.of(
                        Posting.ofCredit(receipt.id(), amount),
                        Posting.ofInvoice(LedgerAccount.RECEIVABLE, invoice.id(), amount.negated())));
    }

    /** Undoes this one from a day on, by its postings the other way round. */
    public LedgerEntry reversal(LocalDate from, String why) {
        return new LedgerEntry(
                LedgerEntryId.next(),
                Kind.REVERSAL,
                from,
                customer,
                invoice,
                receipt,
                id,
                why,
                postings.stream().map(Posting::reversed).toList());
    }
}
