package com.keyuan.crm.receivable.persistence;

import com.keyuan.crm.receivable.DunningLetterId;
import com.keyuan.crm.receivable.DunningStage;
import com.keyuan.crm.receivable.InvoicePage;
import com.keyuan.crm.receivable.MatchingRow;
import com.keyuan.crm.receivable.PromiseRule;
import com.keyuan.crm.shared.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
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
        List<MatchingRow> matchings = jdbc.sql(InvoiceRows.MATCHINGS.formatted("entry.invoice_id = :id"))
                .param("id", id)
                .query(InvoiceRows::matching)
                .list();
        return new InvoicePage(
                page.row(),
                page.version(),
                page.note(),
                page.recordedBy(),
                page.recordedAt(),
                page.settledOn(),
                page.reversedOn(),
                matchings,
                promises(page, matchings, today),
                alerts(id),
                disputes(id),
                letters(id));
    }

    private List<InvoicePage.PromiseRow> promises(InvoicePage page, List<MatchingRow> matchings, LocalDate today) {
        List<PromiseRule.Given> given = new ArrayList<>();
        List<Function<PromiseRule.Kept, InvoicePage.PromiseRow>> rows = new ArrayList<>();
        jdbc.sql("""
                        select promise.promised_on, promise.amount, promise.said_by, promise.made_on, promise.recorded_at,
                               person.name as by_name
                        from promise_to_pay promise join person on person.id = promise.recorded_by
                        where promise.invoice_id = :id order by promise.recorded_at desc""").param("id", page.row().id().value()).query(row -> {
            given.add(new PromiseRule.Given(
                    row.getObject("promised_on", LocalDate.class),
                    new Money(row.getBigDecimal("amount")),
                    LedgerRows.moment(row, "recorded_at")));
            rows.add(promise(row));
        });
        List<PromiseRule.Payment> payments = matchings.stream()
                .filter(one -> !one.undone())
                .map(one -> new PromiseRule.Payment(one.on(), new Money(one.amount()), one.at()))
                .toList();
        List<PromiseRule.Kept> kept = PromiseRule.outcomes(given, payments, page.settledOn(), today);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> rows.get(i).apply(kept.get(i)))
                .toList();
    }

    private static Function<PromiseRule.Kept, InvoicePage.PromiseRow> promise(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("promised_on", LocalDate.class);
        BigDecimal amount = row.getBigDecimal("amount");
        String saidBy = row.getString("said_by");
        LocalDate madeOn = row.getObject("made_on", LocalDate.class);
        String by = row.getString("by_name");
        return kept -> new InvoicePage.PromiseRow(on, amount, kept.paid().amount(), saidBy, madeOn, by, kept.outcome());
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
