package com.keyuan.crm.receivable.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.receivable.CompanyAccounts;
import com.keyuan.crm.receivable.DunningLetterId;
import com.keyuan.crm.receivable.DunningLetterPage;
import com.keyuan.crm.receivable.DunningLetters;
import com.keyuan.crm.receivable.DunningStage;
import com.keyuan.crm.receivable.OpenInvoice;
import com.keyuan.crm.shared.PersonId;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlDunningLetters implements DunningLetters {

    private final JdbcClient jdbc;
    private final CompanyAccounts accounts;

    @Override
    public List<OpenInvoice> overdue(CustomerId customer, LocalDate today) {
        return jdbc.sql(LedgerRows.OPEN_INVOICE + """
                        customer_id = :customer and due_on < :today and disputed_at is null order by due_on, number""")
                .param("customer", customer.value())
                .param("today", today)
                .query(LedgerRows::openInvoice)
                .list();
    }

    @Override
    public boolean add(
            DunningLetterId id,
            CustomerId customer,
            DunningStage stage,
            LocalDate on,
            List<OpenInvoice> lines,
            PersonId by,
            Instant at) {
        int added = jdbc.sql("""
                        insert into dunning_letter (id, customer_id, stage, made_on, made_at, made_by)
                        values (:id, :customer, :stage, :on, :at, :by) on conflict (id) do nothing""")
                .param("id", id.value())
                .param("customer", customer.value())
                .param("stage", stage.name())
                .param("on", on)
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
        if (added == 0) {
            return false;
        }
        jdbc.sql("""
                        insert into dunning_letter_line (letter_id, invoice_id, open)
                        select :id, line.invoice_id, line.open
                        from unnest(cast(:invoices as uuid[]), cast(:open as numeric[])) line (invoice_id, open)""")
                .param("id", id.value())
                .param("invoices", lines.stream().map(line -> line.id().value()).toArray(UUID[]::new))
                .param("open", lines.stream().map(line -> line.open().amount()).toArray(BigDecimal[]::new))
                .update();
        return true;
    }

    @Override
    public Optional<DunningLetterPage> page(DunningLetterId id) {
        List<DunningLetterPage.Line> lines = jdbc.sql("""
                        select number, issued_on, due_on, amount, dunning_letter_line.open from dunning_letter_line
                        join invoice on invoice.id = invoice_id where letter_id = :id order by due_on, number""")
                .param("id", id.value())
                .query((row, n) -> new DunningLetterPage.Line(
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getBigDecimal("amount"),
                        row.getBigDecimal("open")))
                .list();
        return jdbc.sql("""
                        select dunning_letter.*, customer.name as customer_name, person.name as maker
                        from dunning_letter join customer on customer.id = customer_id
                        join person on person.id = made_by where dunning_letter.id = :id""")
                .param("id", id.value())
                .query((row, n) -> new DunningLetterPage(
                        id,
                        new CustomerId(row.getObject("customer_id", UUID.class)),
                        row.getString("customer_name"),
                        DunningStage.valueOf(row.getString("stage")),
                        row.getObject("made_on", LocalDate.class),
                        row.getString("maker"),
                        lines,
                        accounts.rows().stream().filter(one -> !one.retired()).toList()))
                .optional();
    }
}
