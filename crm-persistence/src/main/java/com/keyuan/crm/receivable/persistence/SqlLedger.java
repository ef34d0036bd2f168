package com.keyuan.crm.receivable.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.receivable.InvoiceId;
import com.keyuan.crm.receivable.Ledger;
import com.keyuan.crm.receivable.LedgerEntry;
import com.keyuan.crm.receivable.LedgerEntryId;
import com.keyuan.crm.receivable.OpenInvoice;
import com.keyuan.crm.receivable.OpenReceipt;
import com.keyuan.crm.receivable.Posting;
import com.keyuan.crm.receivable.ReceiptId;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger: entries go in by two statements, balances are kept by the database itself. */
@Repository
@RequiredArgsConstructor
class SqlLedger implements Ledger {

    private static final String ENTRY = """
            insert into ledger_entry (id, kind, on_date, customer_id, invoice_id, receipt_id, reverses, reason,
                                      recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String POSTING = """
            insert into posting (entry_id, line, on_date, account, invoice_id, receipt_id, company_account_id, amount)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final EntityManager entities;

    @Override
    public void append(Collection<LedgerEntry> entries, @Nullable PersonId by, Instant at) {
        entities.flush();
        List<Object[]> heads = new ArrayList<>();
        List<Object[]> lines = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            heads.add(head(entry, by, at));
            for (int line = 0; line < entry.postings().size(); line++) {
                lines.add(line(entry, line, entry.postings().get(line)));
            }
        }
        batch.batchUpdate(ENTRY, heads);
        batch.batchUpdate(POSTING, lines);
    }

    private static Object[] head(LedgerEntry entry, @Nullable PersonId by, Instant at) {
        return cells(
                entry.id().value(),
                entry.kind().name(),
                entry.on(),
                entry.customer() == null ? null : entry.customer().value(),
                id(entry.invoice()),
                id(entry.receipt()),
                entry.reverses() == null ? null : entry.reverses().value(),
                entry.reason(),
                by == null ? null : by.value(),
                Timestamp.from(at));
    }

    private static Object[] line(LedgerEntry entry, int line, Posting posting) {
        return cells(
                entry.id().value(),
                line,
                entry.on(),
                posting.account().name(),
                id(posting.invoice()),
                id(posting.receipt()),
                posting.companyAccount() == null
                        ? null
                        : posting.companyAccount().value(),
                posting.amount().amount());
    }

    @SuppressWarnings("NullAway") // a cell may be empty; the array's type cannot say so
    private static Object[] cells(@Nullable Object... cells) {
        return cells;
    }

    private static @Nullable UUID id(@Nullable InvoiceId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable UUID id(@Nullable ReceiptId id) {
        return id == null ? null : id.value();
    }

    @Override
    public Optional<CustomerId> ownerOf(ReceiptId receipt) {
        entities.flush();
        return jdbc.sql("select customer_id from receipt where id = :id and customer_id is not null")
                .param("id", receipt.value())
                .query(UUID.class)
                .optional()
                .map(CustomerId::new);
    }

    @Override
    public Optional<OpenReceipt> lockReceipt(ReceiptId receipt) {
        entities.flush();
        return jdbc.sql("""
                        select id, customer_id, received_on, amount, unmatched, reference, reversed_on, %s as freed_on
                        from receipt where id = :id for no key update""".formatted(LedgerRows.FREED_ON))
                .param("id", receipt.value())
                .query((row, n) -> new OpenReceipt(
                        receipt,
                        LedgerRows.customer(row),
                        row.getObject("received_on", LocalDate.class),
                        new Money(row.getBigDecimal("amount")),
                        new Money(row.getBigDecimal("unmatched")),
                        row.getString("reference"),
                        row.getObject("reversed_on") != null,
                        row.getObject("freed_on", LocalDate.class)))
                .optional();
    }

    @Override
    public List<OpenInvoice> lockOpenInvoices(CustomerId customer) {
        entities.flush();
        return jdbc.sql(LedgerRows.OPEN_INVOICE + """
                        customer_id = :customer order by due_on, issued_on, number for no key update""")
                .param("customer", customer.value())
                .query(LedgerRows::openInvoice)
                .list();
    }

    @Override
    public Money openOf(InvoiceId invoice) {
        return jdbc.sql("select open from invoice where id = :id")
                .param("id", invoice.value())
                .query(BigDecimal.class)
                .optional()
                .map(Money::new)
                .orElseThrow(() -> new NotFound("invoice", invoice));
    }

    @Override
    public Optional<LedgerEntry> find(LedgerEntryId entry) {
        return entries("ledger_entry.id = :id", entry.value()).stream().findFirst();
    }

    @Override
    public List<LedgerEntry> findAll(Collection<LedgerEntryId> entries) {
        return entries(
                "ledger_entry.id = any(cast(:id as uuid[]))",
                entries.stream().map(LedgerEntryId::value).toArray(UUID[]::new));
    }

    @Override
    public LedgerEntry issueOf(InvoiceId invoice) {
        return entries("ledger_entry.kind = 'INVOICE' and ledger_entry.invoice_id = :id", invoice.value())
                .get(0);
    }

    @Override
    public LedgerEntry receptionOf(ReceiptId receipt) {
        return entries("ledger_entry.kind = 'RECEIPT' and ledger_entry.receipt_id = :id", receipt.value())
                .get(0);
    }

    @Override
    public List<LedgerEntry> standingMatchingsOf(InvoiceId invoice) {
        return entries(STANDING + "ledger_entry.invoice_id = :id", invoice.value());
    }

    @Override
    public List<LedgerEntry> standingMatchingsOf(ReceiptId receipt) {
        return entries(STANDING + "ledger_entry.receipt_id = :id", receipt.value());
    }

    private static final String STANDING = """
            ledger_entry.kind = 'MATCHING'
            and not exists (select 1 from ledger_entry undone where undone.reverses = ledger_entry.id) and\s""";

    private List<LedgerEntry> entries(String condition, Object id) {
        Map<UUID, LedgerRows.Building> found = new LinkedHashMap<>();
        jdbc.sql("""
                        select ledger_entry.id, ledger_entry.kind, ledger_entry.on_date, ledger_entry.customer_id,
                               ledger_entry.invoice_id as about_invoice, ledger_entry.receipt_id as about_receipt,
                               ledger_entry.reverses, ledger_entry.reason, posting.account, posting.invoice_id,
                               posting.receipt_id, posting.company_account_id, posting.amount
                        from ledger_entry join posting on posting.entry_id = ledger_entry.id
                        where %s order by ledger_entry.id, posting.line""".formatted(condition)).param("id", id).query(row -> {
            UUID entry = row.getObject("id", UUID.class);
            if (!found.containsKey(entry)) {
                found.put(entry, LedgerRows.Building.of(row));
            }
            Objects.requireNonNull(found.get(entry)).postings().add(LedgerRows.posting(row));
        });
        return found.values().stream().map(LedgerRows.Building::built).toList();
    }

    @Override
    public boolean isReversed(LedgerEntryId entry) {
        return jdbc.sql("select exists (select 1 from ledger_entry where reverses = :id)")
                .param("id", entry.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean lockCustomer(CustomerId customer) {
        return !jdbc.sql("select id from customer where id = :id for no key update")
                .param("id", customer.value())
                .query(UUID.class)
                .list()
                .isEmpty();
    }

    @Override
    public void lockReference(String reference) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:reference, 8))")
                .param("reference", reference)
                .query((row, n) -> true)
                .single();
    }
}
