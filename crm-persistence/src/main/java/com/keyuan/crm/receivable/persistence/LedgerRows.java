package com.keyuan.crm.receivable.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.receivable.CompanyAccountId;
import com.keyuan.crm.receivable.InvoiceId;
import com.keyuan.crm.receivable.LedgerAccount;
import com.keyuan.crm.receivable.LedgerEntry;
import com.keyuan.crm.receivable.LedgerEntryId;
import com.keyuan.crm.receivable.OpenInvoice;
import com.keyuan.crm.receivable.Posting;
import com.keyuan.crm.receivable.ReceiptId;
import com.keyuan.crm.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the ledger as what they are in the business. */
final class LedgerRows {

    /** The last day on which something was taken back that had counted until then. */
    private static final String TAKEN_BACK = """
            (select max(undone.on_date) from ledger_entry undone join ledger_entry done on done.id = undone.reverses
             where undone.%s and undone.on_date > done.on_date)""";

    /** Of a receipt: since when money of it is free again. */
    static final String FREED_ON = TAKEN_BACK.formatted("receipt_id = receipt.id");

    /** Of an invoice: since when some of it is open again. */
    private static final String REOPENED_ON = TAKEN_BACK.formatted("invoice_id = invoice.id");

    /** What {@link #openInvoice} reads. */
    static final String OPEN_INVOICE = """
            select id, number, customer_id, issued_on, due_on, open, %s as reopened_on from invoice
            where settled_on is null and reversed_on is null and open > 0 and\s""".formatted(REOPENED_ON);

    private LedgerRows() {}

    /** An entry whose postings are still read. */
    record Building(
            LedgerEntry.Kind kind,
            UUID id,
            LocalDate on,
            @Nullable CustomerId customer,
            @Nullable InvoiceId invoice,
            @Nullable ReceiptId receipt,
            @Nullable LedgerEntryId reverses,
            @Nullable String reason,
            List<Posting> postings) {

        static Building of(ResultSet row) throws SQLException {
            UUID reverses = row.getObject("reverses", UUID.class);
            return new Building(
                    LedgerEntry.Kind.valueOf(row.getString("kind")),
                    row.getObject("id", UUID.class),
                    row.getObject("on_date", LocalDate.class),
                    LedgerRows.customer(row),
                    LedgerRows.invoice(row, "about_invoice"),
                    LedgerRows.receipt(row, "about_receipt"),
                    reverses == null ? null : new LedgerEntryId(reverses),
                    row.getString("reason"),
                    new ArrayList<>());
        }

        LedgerEntry built() {
            return new LedgerEntry(
                    new LedgerEntryId(id), kind, on, customer, invoice, receipt, reverses, reason, postings);
        }
    }

    static Posting posting(ResultSet row) throws SQLException {
        UUID account = row.getObject("company_account_id", UUID.class);
        return new Posting(
                LedgerAccount.valueOf(row.getString("account")),
                new Money(row.getBigDecimal("amount")),
                invoice(row, "invoice_id"),
                receipt(row, "receipt_id"),
                account == null ? null : new CompanyAccountId(account));
    }

    static OpenInvoice openInvoice(ResultSet row, int n) throws SQLException {
        return new OpenInvoice(
                new InvoiceId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                new Money(row.getBigDecimal("open")),
                row.getObject("reopened_on", LocalDate.class));
    }

    static @Nullable CustomerId customer(ResultSet row) throws SQLException {
        UUID id = row.getObject("customer_id", UUID.class);
        return id == null ? null : new CustomerId(id);
    }

    private static @Nullable InvoiceId invoice(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new InvoiceId(id);
    }

    private static @Nullable ReceiptId receipt(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new ReceiptId(id);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column));
    }
}
