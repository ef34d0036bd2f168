package com.keyuan.crm.receivable.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.receivable.InvoiceId;
import com.keyuan.crm.receivable.InvoiceRow;
import com.keyuan.crm.receivable.InvoiceStanding;
import com.keyuan.crm.receivable.LedgerEntryId;
import com.keyuan.crm.receivable.MatchingRow;
import com.keyuan.crm.receivable.ReceiptId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Rows of invoices. */
final class InvoiceRows {

    private InvoiceRows() {}

    static InvoiceRow row(ResultSet row, LocalDate today) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        boolean settled = row.getObject("settled_on") != null;
        return new InvoiceRow(
                new InvoiceId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("customer_name"),
                row.getString("holder_name"),
                row.getObject("issued_on", LocalDate.class),
                due,
                row.getBigDecimal("amount"),
                row.getBigDecimal("open"),
                InvoiceStanding.of(
                        row.getObject("reversed_on") != null,
                        settled,
                        row.getObject("disputed_at") != null,
                        due,
                        today),
                settled ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, today)));
    }

    static MatchingRow matching(ResultSet row, int n) throws SQLException {
        return new MatchingRow(
                new LedgerEntryId(row.getObject("id", UUID.class)),
                row.getObject("on_date", LocalDate.class),
                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                row.getString("invoice_number"),
                new ReceiptId(row.getObject("receipt_id", UUID.class)),
                row.getString("reference"),
                row.getBigDecimal("amount"),
                row.getBoolean("undone"),
                row.getString("undone_because"),
                row.getString("by_name"),
                LedgerRows.moment(row, "recorded_at"));
    }

    /** Matchings, seen from an invoice or a receipt. */
    static final String MATCHINGS = """
            select entry.id, entry.on_date, entry.invoice_id, invoice.number as invoice_number, entry.receipt_id,
                   receipt.reference, posting.amount, undone.id is not null as undone, undone.reason as undone_because,
                   person.name as by_name, entry.recorded_at
            from ledger_entry entry
            join posting on posting.entry_id = entry.id and posting.account = 'CREDIT'
            join invoice on invoice.id = entry.invoice_id
            join receipt on receipt.id = entry.receipt_id
            left join ledger_entry undone on undone.reverses = entry.id
            left join person on person.id = entry.recorded_by
            where entry.kind = 'MATCHING' and %s order by entry.on_date, entry.id""";
}
