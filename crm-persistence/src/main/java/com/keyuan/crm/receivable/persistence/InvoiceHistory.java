package com.keyuan.crm.receivable.persistence;

import com.keyuan.crm.receivable.DunningLetterId;
import com.keyuan.crm.receivable.DunningStage;
import com.keyuan.crm.receivable.InvoicePage;
import com.keyuan.crm.receivable.PromiseRule;
import com.keyuan.crm.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to one invoice: four statements, however much it is. */
@Repository
@RequiredArgsConstructor
class InvoiceHistory {

    private final JdbcClient jdbc;

    InvoicePage with(InvoicePage page, LocalDate today) {
        UUID id = page.row().id().value();
        return new InvoicePage(
                page.row(),
                page.version(),
                page.note(),
                page.recordedBy(),
                page.recordedAt(),
                page.settledOn(),
                page.reversedOn(),
                jdbc.sql(InvoiceRows.MATCHINGS.formatted("entry.invoice_id = :id"))
                        .param("id", id)
                        .query(InvoiceRows::matching)
                        .list(),
                promises(id, today),
                alerts(id),
                disputes(id),
                letters(id));
    }

    private List<InvoicePage.PromiseRow> promises(UUID id, LocalDate today) {
        return jdbc.sql("""
                        select promise.promised_on, promise.amount, promise.said_by, promise.made_on, person.name as by_name,
                               (select coalesce(- sum(posting.amount), 0) from posting
                                join ledger_entry entry on entry.id = posting.entry_id and entry.receipt_id is not null
                                where posting.invoice_id = promise.invoice_id and posting.account = 'RECEIVABLE'
                                and posting.on_date between promise.made_on and least(promise.promised_on, :today)) as paid
                        from promise_to_pay promise join person on person.id = promise.recorded_by
                        where promise.invoice_id = :id order by promise.recorded_at desc""")
                .param("id", id)
                .param("today", today)
                .query((row, n) -> {
                    LocalDate on = row.getObject("promised_on", LocalDate.class);
                    BigDecimal amount = row.getBigDecimal("amount");
                    BigDecimal paid = row.getBigDecimal("paid");
                    return new InvoicePage.PromiseRow(
                            on,
                            amount,
                            paid,
                            row.getString("said_by"),
                            row.getObject("made_on", LocalDate.class),
                            row.getString("by_name"),
                            PromiseRule.outcome(on, new Money(amount), new Money(paid), today));
                })
                .list();
    }

    private List<InvoicePage.AlertRow> alerts(UUID id) {
        return jdbc.sql("""
                        select days, falls_on, raised_on, told, ended_at from receivable_alert
                        where invoice_id = :id order by days""")
                .param("id", id)
                .query((row, n) -> new InvoicePage.AlertRow(
                        row.getInt("days"),
                        row.getObject("falls_on", LocalDate.class),
                        row.getObject("raised_on", LocalDate.class),
                        row.getBoolean("told"),
                        row.getObject("ended_at") != null))
                .list();
    }

    private List<InvoicePage.DisputeRow> disputes(UUID id) {
        return jdbc.sql("""
                        select invoice_dispute.*, person.name from invoice_dispute
                        join person on person.id = opened_by where invoice_id = :id order by opened_at desc""")
                .param("id", id)
                .query((row, n) -> new InvoicePage.DisputeRow(
                        row.getString("reason"),
                        LedgerRows.moment(row, "opened_at"),
                        row.getString("name"),
                        LedgerRows.instant(row, "settled_at"),
                        row.getString("outcome")))
                .list();
    }

    private List<InvoicePage.LetterRow> letters(UUID id) {
        return jdbc.sql("""
                        select letter.id, letter.stage, letter.made_on, line.open from dunning_letter_line line
                        join dunning_letter letter on letter.id = line.letter_id
                        where line.invoice_id = :id order by letter.made_at desc""")
                .param("id", id)
                .query((row, n) -> new InvoicePage.LetterRow(
                        new DunningLetterId(row.getObject("id", UUID.class)),
                        DunningStage.valueOf(row.getString("stage")),
                        row.getObject("made_on", LocalDate.class),
                        row.getBigDecimal("open")))
                .list();
    }
}
