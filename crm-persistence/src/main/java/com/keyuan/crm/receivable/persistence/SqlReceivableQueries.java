package com.keyuan.crm.receivable.persistence;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.receivable.CompanyAccounts;
import com.keyuan.crm.receivable.CustomerReceivables;
import com.keyuan.crm.receivable.ExpectedDayRule;
import com.keyuan.crm.receivable.InvoiceFilter;
import com.keyuan.crm.receivable.InvoiceId;
import com.keyuan.crm.receivable.InvoicePage;
import com.keyuan.crm.receivable.InvoiceRow;
import com.keyuan.crm.receivable.InvoiceTotals;
import com.keyuan.crm.receivable.LedgerEntry;
import com.keyuan.crm.receivable.ReceivableQueries;
import com.keyuan.crm.receivable.Statement;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.persistence.ListKey;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invoices and what customers owe; names are joined in the same statement. */
@Repository
@RequiredArgsConstructor
class SqlReceivableQueries implements ReceivableQueries {

    private static final String ROWS = """
            select invoice.id, invoice.number, invoice.customer_id, customer.name as customer_name,
                   holder.name as holder_name, invoice.issued_on, invoice.due_on, invoice.amount, invoice.open,
                   invoice.settled_on, invoice.reversed_on, invoice.disputed_at
            from invoice
            join customer on customer.id = invoice.customer_id
            left join allocation held on held.customer_id = invoice.customer_id and held.ended_at is null
            left join person holder on holder.id = held.holder_id
            where %s
            """;

    private final JdbcClient jdbc;
    private final InvoiceHistory history;
    private final CompanyAccounts accounts;

    @Override
    public Slice<InvoiceRow> invoices(
            RecordFilter permitted, InvoiceFilter filter, LocalDate today, @Nullable String after, int size) {
        boolean ascending = filter.view() != InvoiceFilter.View.SETTLED && filter.view() != InvoiceFilter.View.ALL;
        MoneyConditions where = narrowed(permitted, filter, today)
                .after(after, "invoice.due_on", ascending ? ">" : "<")
                .with("limit", size + 1);
        String order = ascending
                ? "order by invoice.due_on, invoice.id limit :limit"
                : "order by invoice.due_on desc, invoice.id desc limit :limit";
        return Slice.of(
                jdbc.sql(ROWS.formatted(where.sql()) + order)
                        .params(where.parameters())
                        .query((row, n) -> InvoiceRows.row(row, today))
                        .list(),
                size,
                row -> ListKey.text(row.dueOn(), row.id()));
    }

    @Override
    public InvoiceTotals totals(RecordFilter permitted, InvoiceFilter filter, LocalDate today) {
        MoneyConditions where = narrowed(permitted, filter, today).with("day", today);
        return jdbc.sql("""
                        select count(*) as number, coalesce(sum(open), 0) as open,
                               coalesce(sum(open) filter (where due_on < :day), 0) as overdue,
                               coalesce(sum(open) filter (where disputed_at is not null), 0) as disputed
                        from invoice where\s""" + where.sql())
                .params(where.parameters())
                .query((row, n) -> new InvoiceTotals(
                        row.getLong("number"),
                        row.getBigDecimal("open"),
                        row.getBigDecimal("overdue"),
                        row.getBigDecimal("disputed")))
                .single();
    }

    private static MoneyConditions narrowed(RecordFilter permitted, InvoiceFilter filter, LocalDate today) {
        MoneyConditions where = new MoneyConditions(permitted).containing("""
                        (invoice.number ilike :text or exists (select 1 from customer named
                         where named.id = invoice.customer_id and named.name ilike :text))""", filter.text());
        PersonId holder = filter.holder();
        where.and("""
                exists (select 1 from allocation of_holder where of_holder.customer_id = invoice.customer_id
                        and of_holder.ended_at is null and of_holder.holder_id = :holder)""", "holder", holder == null ? null : holder.value());
        DepartmentId department = filter.department();
        where.and("""
                exists (select 1 from allocation of_department
                        join person on person.id = of_department.holder_id and person.department_id = :department
                        where of_department.customer_id = invoice.customer_id and of_department.ended_at is null)""", "department", department == null ? null : department.value());
        CustomerId customer = filter.customer();
        where.and("invoice.customer_id = :customer", "customer", customer == null ? null : customer.value());
        return switch (filter.view()) {
            case OPEN -> where.and("invoice.settled_on is null");
            case OVERDUE ->
                where.and("invoice.settled_on is null").and("invoice.due_on < :overdueOn", "overdueOn", today);
            case DISPUTED -> where.and("invoice.settled_on is null").and("invoice.disputed_at is not null");
            case SETTLED -> where.and("invoice.settled_on is not null and invoice.reversed_on is null");
            case ALL -> where;
        };
    }

    @Override
    public Slice<InvoiceRow> invoicesOf(CustomerId customer, LocalDate today, int atMost) {
        return Slice.of(
                jdbc.sql(ROWS.formatted("invoice.customer_id = :customer") + """
                        order by invoice.settled_on is not null,
                                 case when invoice.settled_on is null then invoice.due_on end,
                                 invoice.due_on desc, invoice.id limit :limit""")
                        .param("customer", customer.value())
                        .param("limit", atMost + 1)
                        .query((row, n) -> InvoiceRows.row(row, today))
                        .list(),
                atMost,
                row -> ListKey.text(row.dueOn(), row.id()));
    }

    @Override
    public Optional<InvoicePage> invoice(InvoiceId id, LocalDate today) {
        return jdbc.sql(ROWS.formatted("invoice.id = :id").replace("select invoice.id,", """
                        select invoice.version, invoice.note, invoice.recorded_at,
                               (select name from person where person.id = invoice.recorded_by) as recorder, invoice.id,"""))
                .param("id", id.value())
                .query((row, n) -> new InvoicePage(
                        InvoiceRows.row(row, today),
                        row.getLong("version"),
                        row.getString("note"),
                        row.getString("recorder"),
                        LedgerRows.moment(row, "recorded_at"),
                        row.getObject("settled_on", LocalDate.class),
                        row.getObject("reversed_on", LocalDate.class),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()))
                .optional()
                .map(page -> history.with(page, today));
    }

    @Override
    public Optional<CustomerReceivables> customer(CustomerId customer, LocalDate today) {
        return jdbc.sql("""
                        select coalesce(sum(open), 0) as open,
                               coalesce(sum(open) filter (where due_on < :today), 0) as overdue,
                               coalesce(sum(open) filter (where disputed_at is not null), 0) as disputed,
                               (select coalesce(sum(unmatched), 0) from receipt where customer_id = :customer) as credit,
                               case when count(*) filter (where %1$s) >= :habitFrom
                                    then percentile_cont(0.5) within group (order by settled_on - due_on)
                                         filter (where %1$s) end as late,
                               max(held.reason) as reason, max(held.placed_at) as placed_at, max(held.placed_by) as placed_by
                        from customer left join invoice on invoice.customer_id = customer.id
                        left join lateral (select reason, placed_at, person.name as placed_by from credit_hold
                            join person on person.id = credit_hold.placed_by
                            where credit_hold.customer_id = :customer and lifted_at is null) held on true
                        where customer.id = :customer group by customer.id""".formatted(HABIT))
                .param("customer", customer.value())
                .param("today", today)
                .param("habitFrom", ExpectedDayRule.HABIT_FROM)
                .query((row, n) -> new CustomerReceivables(
                        row.getBigDecimal("open"),
                        row.getBigDecimal("overdue"),
                        row.getBigDecimal("disputed"),
                        row.getBigDecimal("credit"),
                        row.getBigDecimal("late"),
                        hold(row)))
                .optional();
    }

    /** What of an invoice tells how late a customer pays. */
    static final String HABIT = "settled_on > cast(:today as date) - 365 and reversed_on is null";

    private static CustomerReceivables.@Nullable Hold hold(ResultSet row) throws SQLException {
        return row.getString("reason") == null
                ? null
                : new CustomerReceivables.Hold(
                        row.getString("reason"), LedgerRows.moment(row, "placed_at"), row.getString("placed_by"));
    }

    /** Of the customer's invoices and receipts alone; a matching moves nothing between customer and company. */
    private static final String STATEMENT = """
            with about as (
                select entry.id, entry.on_date, entry.kind, 'INVOICE' as what, invoice.number as reference
                from invoice join ledger_entry entry on entry.invoice_id = invoice.id and entry.receipt_id is null
                where invoice.customer_id = :customer and entry.on_date <= :to
                union all
                select entry.id, entry.on_date, entry.kind, 'RECEIPT', receipt.reference
                from receipt join ledger_entry entry on entry.receipt_id = receipt.id and entry.invoice_id is null
                where receipt.customer_id = :customer and entry.on_date <= :to),
            moved as materialized (
                select about.*, posting.amount, sum(posting.amount) over (order by about.on_date, about.id) as after
                from about join posting on posting.entry_id = about.id and posting.account in ('RECEIVABLE', 'CREDIT'))
            select opening.amount as opening, moved.on_date, moved.kind = 'REVERSAL' as reversal, moved.what, moved.reference,
                   moved.amount, moved.after
            from (select coalesce(sum(amount) filter (where on_date < :from), 0) as amount from moved) opening
            left join moved on moved.on_date >= :from order by moved.on_date, moved.id""";

    private static Statement.Line line(ResultSet row) throws SQLException {
        return new Statement.Line(
                row.getObject("on_date", LocalDate.class),
                LedgerEntry.Kind.valueOf(row.getString("what")),
                row.getBoolean("reversal"),
                row.getString("reference"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("after"));
    }

    @Override
    public Optional<Statement> statement(CustomerId customer, LocalDate from, LocalDate to) {
        Optional<String> name = customerName(customer);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> opening = new ArrayList<>();
        List<Statement.Line> lines = new ArrayList<>();
        jdbc.sql(STATEMENT)
                .param("customer", customer.value())
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    opening.add(row.getBigDecimal("opening"));
                    if (row.getObject("on_date") != null) {
                        lines.add(line(row));
                    }
                });
        return Optional.of(new Statement(
                customer,
                name.get(),
                from,
                to,
                opening.get(0), // there is a row at least, without a line where there is none
                lines,
                accounts.rows().stream().filter(one -> !one.retired()).toList()));
    }

    @Override
    public List<Holder> holders(RecordFilter permitted) {
        return jdbc.sql("""
                        with owing as materialized (
                            select distinct invoice.customer_id from invoice where invoice.settled_on is null and %s),
                        holding as materialized (
                            select distinct held.holder_id from owing
                            join allocation held on held.customer_id = owing.customer_id and held.ended_at is null)
                        select person.id, person.name, department.id as department_id, department.name as department_name
                        from holding join person on person.id = holding.holder_id
                        join department on department.id = person.department_id
                        order by department.name, person.name""".formatted(permitted.sql()))
                .params(permitted.parameters())
                .query((row, n) -> new Holder(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        new DepartmentId(row.getObject("department_id", UUID.class)),
                        row.getString("department_name")))
                .list();
    }

    @Override
    public List<Named> customersNamed(String text, int atMost) {
        return jdbc.sql("""
                        select id, name from customer where name ilike :text or short_name ilike :text
                        order by length(name), name limit :limit""")
                .param("text", ListKey.piece(text))
                .param("limit", atMost)
                .query((row, n) -> new Named(new CustomerId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    @Override
    public Optional<String> customerName(CustomerId customer) {
        return jdbc.sql("select name from customer where id = :id")
                .param("id", customer.value())
                .query(String.class)
                .optional();
    }
}
