package com.keyuan.crm.receivable;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ledger of receivables: added to, never changed. Balances and locks come from it. */
public interface Ledger {

    /** Adds entries; what was saved before in the transaction is there for it. */
    void append(Collection<LedgerEntry> entries, @Nullable PersonId by, Instant at);

    /** Whose money a receipt is; empty while nobody knows or there is no such receipt. */
    Optional<CustomerId> ownerOf(ReceiptId receipt);

    /** Holds the receipt until the transaction ends. */
    Optional<OpenReceipt> lockReceipt(ReceiptId receipt);

    /** The customer's invoices of which something is open and that count, first due first, held until the transaction ends. */
    List<OpenInvoice> lockOpenInvoices(CustomerId customer);

    /** What of an invoice is open now. */
    Money openOf(InvoiceId invoice);

    Optional<LedgerEntry> find(LedgerEntryId entry);

    /** Those of them that are there. */
    List<LedgerEntry> findAll(Collection<LedgerEntryId> entries);

    /** The entry by which an invoice was recorded. */
    LedgerEntry issueOf(InvoiceId invoice);

    /** The entry by which a receipt was recorded. */
    LedgerEntry receptionOf(ReceiptId receipt);

    /** Matchings of an invoice that stand. */
    List<LedgerEntry> standingMatchingsOf(InvoiceId invoice);

    /** Matchings of a receipt that stand. */
    List<LedgerEntry> standingMatchingsOf(ReceiptId receipt);

    boolean isReversed(LedgerEntryId entry);

    /** Makes others who move this customer's money wait until the transaction ends; false when there is no such customer. */
    boolean lockCustomer(CustomerId customer);

    /** Makes others who record this bank reference, or this number of an invoice, wait until the transaction ends. */
    void lockReference(String reference);
}
