package com.keyuan.crm.receivable;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Invoices and receipts for tests of every room: {@code money.billed(finance, customer, "1000", due)}. */
@TestComponent
@Transactional
public class TestReceivables {

    private final InvoiceService invoices;
    private final ReceiptService receipts;
    private final CompanyAccounts accounts;
    private final JdbcClient jdbc;

    private int last;

    public TestReceivables(
            InvoiceService invoices, ReceiptService receipts, CompanyAccounts accounts, JdbcClient jdbc) {
        this.invoices = invoices;
        this.receipts = receipts;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** An account of the company. */
    public CompanyAccountId account() {
        CompanyAccountId id = CompanyAccountId.next();
        String number = id.toString().replace("-", "");
        accounts.save(new CompanyAccount(id, "基本户", "工商银行", number));
        return id;
    }

    /** Billed thirty days before it is due. */
    public InvoiceId billed(CurrentUser finance, CustomerId customer, String amount, LocalDate due) {
        InvoiceId id = InvoiceId.next();
        invoices.record(
                finance,
                new InvoiceEntry(
                        id,
                        customer,
                        "FP" + ++last + "-" + id.toString().substring(19),
                        Money.of(amount),
                        due.minusDays(30),
                        due,
                        null,
                        null,
                        null));
        return id;
    }

    public ReceiptId received(
            CurrentUser finance, CompanyAccountId account, @Nullable CustomerId customer, String amount, LocalDate on) {
        ReceiptId id = ReceiptId.next();
        receipts.record(
                finance, new ReceiptEntry(id, account, "BK" + id, Money.of(amount), on, "付款方" + id, customer, null));
        return id;
    }

    public Money open(InvoiceId id) {
        return new Money(jdbc.sql("select open from invoice where id = :id")
                .param("id", id.value())
                .query(BigDecimal.class)
                .single());
    }

    public Money left(ReceiptId id) {
        return new Money(jdbc.sql("select unmatched from receipt where id = :id")
                .param("id", id.value())
                .query(BigDecimal.class)
                .single());
    }

    /**
     * What does not add up, anywhere: entries whose postings differ, invoices and receipts whose balance is not that of
     * their postings, and those that were paid, or had paid, more than there was on some day. Empty when all is well.
     */
    public List<String> faults() {
        return jdbc.sql("""
                        select 'entry ' || ledger_entry.id from ledger_entry
                        left join posting on posting.entry_id = ledger_entry.id
                        group by ledger_entry.id having count(posting.line) < 2 or sum(posting.amount) <> 0
                        union all
                        select 'invoice ' || number from invoice
                        where open <> (select coalesce(sum(amount), 0) from posting
                                       where invoice_id = invoice.id and account = 'RECEIVABLE')
                        or (settled_on is null) <> (open > 0)
                        union all
                        select 'receipt ' || reference from receipt
                        where unmatched <> (select coalesce(- sum(amount), 0) from posting
                                            where receipt_id = receipt.id and account = 'CREDIT')
                        union all
                        select account || ' ' || on_date || ' ' || left_then from (
                            select account, on_date, sum(sum(case account when 'CREDIT' then - amount else amount end))
                                over (partition by account, coalesce(invoice_id, receipt_id) order by on_date) as left_then
                            from posting where account in ('RECEIVABLE', 'CREDIT')
                            group by account, invoice_id, receipt_id, on_date) daily
                        where left_then < 0""").query(String.class).list();
    }
}
