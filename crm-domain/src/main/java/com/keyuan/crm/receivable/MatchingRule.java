package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which invoices an amount of money pays: the first due first, each as far as it goes; the rest stays the customer's credit. */
public final class MatchingRule {

    /** More shares than this are not proposed at once: nobody looks through them. */
    public static final int MOST_PROPOSED = 40;

    private MatchingRule() {}

    /** So much of the money for that invoice. */
    public record Share(OpenInvoice invoice, Money amount) {}

    /** The oldest first: by due date, then by issue date, then by number. */
    public static List<Share> oldestFirst(Money available, List<OpenInvoice> open) {
        List<Share> shares = new ArrayList<>();
        Money left = available;
        for (OpenInvoice invoice : open.stream().sorted(BY_AGE).toList()) {
            Money share = invoice.open().atMost(left);
            if (share.isPositive()) {
                shares.add(new Share(invoice, share));
                left = left.minus(share);
            }
        }
        return List.copyOf(shares);
    }

    /**
     * What a receipt most likely pays: the invoices whose numbers are in what the bank and the payer wrote, else one that
     * is open with exactly the amount, else the oldest first.
     *
     * @param words reference, payer and note
     */
    public static List<Share> proposed(Money available, String words, List<OpenInvoice> open) {
        List<OpenInvoice> named = open.stream()
                .filter(invoice -> InvoiceNumberRule.isNamed(invoice.number(), words))
                .toList();
        List<Share> shares = named.isEmpty() ? fitting(available, open) : oldestFirst(available, named);
        return shares.subList(0, Math.min(MOST_PROPOSED, shares.size()));
    }

    private static List<Share> fitting(Money available, List<OpenInvoice> open) {
        return open.stream()
                .filter(invoice -> invoice.open().equals(available))
                .min(BY_AGE)
                .map(exact -> List.of(new Share(exact, available)))
                .orElseGet(() -> oldestFirst(available, open));
    }

    /**
     * One share by hand.
     *
     * @throws LedgerRefused when it is more than is left of the money or open of the invoice, or nothing
     */
    public static Share byHand(Money amount, OpenReceipt receipt, OpenInvoice invoice) {
        InvoiceRule.checkAmount(amount);
        if (!invoice.customer().equals(receipt.customer())) {
            throw LedgerRefused.ofAnotherCustomer();
        }
        if (amount.isMoreThan(receipt.unmatched())) {
            throw LedgerRefused.moreThanLeft(receipt.unmatched());
        }
        if (amount.isMoreThan(invoice.open())) {
            throw LedgerRefused.moreThanOpen(invoice.number(), invoice.open());
        }
        return new Share(invoice, amount);
    }

    /**
     * Shares that somebody chose, each invoice once.
     *
     * @throws LedgerRefused when they are more than is left or open, or one is of an invoice that is not open
     */
    public static List<Share> chosen(List<MatchingChoice> choices, OpenReceipt receipt, List<OpenInvoice> open) {
        List<OpenInvoice> waiting = new ArrayList<>(open);
        List<Share> shares = new ArrayList<>();
        OpenReceipt rest = receipt;
        for (MatchingChoice choice : choices) {
            OpenInvoice invoice = waiting.stream()
                    .filter(one -> one.id().equals(choice.invoice()))
                    .findFirst()
                    .orElseThrow(LedgerRefused::nothingToMatch);
            shares.add(byHand(choice.amount(), rest, invoice));
            rest = rest.less(choice.amount());
            waiting.remove(invoice);
        }
        return List.copyOf(shares);
    }

    private static final Comparator<OpenInvoice> BY_AGE = Comparator.comparing(OpenInvoice::dueOn)
            .thenComparing(OpenInvoice::issuedOn)
            .thenComparing(OpenInvoice::number);
}
