package com.keyuan.crm.receivable.persistence;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.receivable.AgeingBy;
import com.keyuan.crm.receivable.AgeingPage;
import com.keyuan.crm.receivable.AgeingQueries;
import com.keyuan.crm.receivable.AgeingRow;
import com.keyuan.crm.receivable.DsoRule;
import com.keyuan.crm.receivable.ExpectedDayRule;
import com.keyuan.crm.receivable.ExpectedWeek;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.Slice;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was open on a day, by the ledger's postings up to it; only invoices that were not settled by then are looked at. */
@Repository
@RequiredArgsConstructor
class SqlAgeingQueries implements AgeingQueries {

    private static final UUID NOBODY = new UUID(0, 0);

    /** Invoice by invoice from the index, so that it takes as long as there are open ones, however long the ledger is. */
    private static final String OWED = """
            with owed as materialized (
                select invoice.id, invoice.customer_id, invoice.due_on, posted.open
                from invoice cross join lateral (
                    select sum(posting.amount) as open from posting
                    where posting.invoice_id = invoice.id and posting.account = 'RECEIVABLE' and posting.on_date <= :asOf) posted
                where invoice.issued_on <= :asOf and (invoice.settled_on is null or invoice.settled_on > :asOf)
                and posted.open > 0 and %s)
            """;

    /** The ledger is never ahead of the day: what is open today stands on the invoice. */
    private static final String OWED_TODAY = """
            with owed as materialized (
                select invoice.id, invoice.customer_id, invoice.due_on, invoice.open
                from invoice where invoice.settled_on is null and invoice.open > 0 and %s)
            """;

    private static final String BUCKETS = """
            count(*) as invoices, coalesce(sum(open), 0) as total,
            coalesce(sum(open) filter (where due_on >= :asOf), 0) as not_due,
            coalesce(sum(open) filter (where due_on < :asOf and due_on >= cast(:asOf as date) - 30), 0) as to_30,
            coalesce(sum(open) filter (where due_on < cast(:asOf as date) - 30
                                       and due_on >= cast(:asOf as date) - 60), 0) as to_60,
            coalesce(sum(open) filter (where due_on < cast(:asOf as date) - 60
                                       and due_on >= cast(:asOf as date) - 90), 0) as to_90,
            coalesce(sum(open) filter (where due_on < cast(:asOf as date) - 90), 0) as over_90
            """;

    /** Who held a customer on the day, in what department they are now. */
    private static final String HOLDER = """
            left join allocation held on held.customer_id = owed.customer_id
                and held.started_at < :endOfDay and (held.ended_at is null or held.ended_at >= :endOfDay)
            left join person holder on holder.id = held.holder_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public AgeingPage ageing(RecordFilter permitted, LocalDate asOf, AgeingBy by, @Nullable String after, int size) {
        Map<String, Object> parameters = new HashMap<>(permitted.parameters());
        parameters.put("asOf", asOf);
        parameters.put(
                "endOfDay", asOf.plusDays(1).atStartOfDay(BusinessZone.ID).toOffsetDateTime());
        parameters.put("limit", size + 1);
        parameters.put("nobody", NOBODY);
        List<AgeingRow> rows = new ArrayList<>();
        String owed = asOf.isBefore(BusinessZone.today(clock)) ? OWED : OWED_TODAY;
        jdbc.sql(sql(owed, permitted, by, after, parameters)).params(parameters).query(row -> {
            rows.add(row(row));
        });
        AgeingRow total = rows.remove(rows.size() - 1); // it comes last
        Slice<AgeingRow> slice = Slice.of(rows, size, SqlAgeingQueries::cursor);
        BigDecimal billed = billed(permitted, asOf, parameters);
        return new AgeingPage(asOf, by, total, slice, billed, DsoRule.dso(total.total(), billed));
    }

    private BigDecimal billed(RecordFilter permitted, LocalDate asOf, Map<String, Object> parameters) {
        parameters.put("billedFrom", asOf.minusDays(DsoRule.DAYS - 1L));
        return jdbc.sql("""
                        select coalesce(sum(amount), 0) from (
                            select amount from invoice
                            where issued_on between :billedFrom and :asOf and reversed_on is null and %1$s
                            union all
                            select amount from invoice
                            where issued_on between :billedFrom and :asOf and reversed_on > :asOf and %1$s) billed""".formatted(permitted.sql()))
                .params(parameters)
                .query(BigDecimal.class)
                .single();
    }

    /** What is open is added up once: a page of the groups, and all of them together. */
    private static String sql(
            String owed, RecordFilter permitted, AgeingBy by, @Nullable String after, Map<String, Object> parameters) {
        String groups =
                switch (by) {
                    case CUSTOMER -> "select customer_id as id, %s from owed group by customer_id";
                    case HOLDER -> "select holder.id as id, %s from owed " + HOLDER + " group by holder.id";
                    case DEPARTMENT ->
                        "select holder.department_id as id, %s from owed " + HOLDER + " group by holder.department_id";
                };
        String names = by == AgeingBy.CUSTOMER ? "customer" : by == AgeingBy.HOLDER ? "person" : "department";
        return owed.formatted(permitted.sql()) + ", grouped as materialized (" + groups.formatted(BUCKETS)
                + """
                ), keyed as (select grouped.*, total - not_due as late, coalesce(id, cast(:nobody as uuid)) as key from grouped),
                shown as (select * from keyed where %s order by late desc, total desc, key desc limit :limit)
                select false as is_total, shown.*, named.name from shown left join %s named on named.id = shown.id
                union all
                select true, null, coalesce(sum(invoices), 0), coalesce(sum(total), 0), coalesce(sum(not_due), 0),
                       coalesce(sum(to_30), 0), coalesce(sum(to_60), 0), coalesce(sum(to_90), 0), coalesce(sum(over_90), 0),
                       null, null, null from keyed
                order by is_total, late desc, total desc, key desc""".formatted(after(after, parameters), names);
    }

    private static String cursor(AgeingRow row) {
        return row.overdue().toPlainString() + "~" + row.total().toPlainString() + "~"
                + (row.id() == null ? NOBODY : row.id());
    }

    private static String after(@Nullable String cursor, Map<String, Object> parameters) {
        String[] parts = cursor == null ? new String[0] : cursor.split("~", -1);
        if (parts.length != 3 || !(parts[0] + parts[1]).matches("[0-9.]{1,60}")) {
            return "true";
        }
        try {
            parameters.put("afterLate", new BigDecimal(parts[0]));
            parameters.put("afterTotal", new BigDecimal(parts[1]));
            parameters.put("afterKey", UUID.fromString(parts[2]));
            return "(late, total, key) < (:afterLate, :afterTotal, :afterKey)";
        } catch (IllegalArgumentException unreadable) {
            return "true";
        }
    }

    private static AgeingRow row(ResultSet row) throws SQLException {
        return new AgeingRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getLong("invoices"),
                row.getBigDecimal("not_due"),
                row.getBigDecimal("to_30"),
                row.getBigDecimal("to_60"),
                row.getBigDecimal("to_90"),
                row.getBigDecimal("over_90"),
                row.getBigDecimal("total"));
    }

    @Override
    public List<ExpectedWeek> expected(RecordFilter permitted, LocalDate today, int weeks) {
        Map<String, Object> parameters = new HashMap<>(permitted.parameters());
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        parameters.put("today", today);
        parameters.put("monday", monday);
        parameters.put("last", weeks - 1);
        parameters.put("habitFrom", ExpectedDayRule.HABIT_FROM);
        Map<Integer, ExpectedWeek> found = new HashMap<>();
        jdbc.sql(EXPECTED.formatted(SqlReceivableQueries.HABIT, permitted.sql()))
                .params(parameters)
                .query(row -> {
                    int week = row.getInt("week");
                    found.put(
                            week,
                            new ExpectedWeek(
                                    monday.plusWeeks(week),
                                    row.getLong("invoices"),
                                    row.getBigDecimal("by_due"),
                                    row.getBigDecimal("by_habit")));
                });
        return IntStream.range(0, weeks)
                .mapToObj(week -> found.getOrDefault(
                        week, new ExpectedWeek(monday.plusWeeks(week), 0, BigDecimal.ZERO, BigDecimal.ZERO)))
                .toList();
    }

    /** The same as {@link ExpectedDayRule}. */
    private static final String EXPECTED = """
            with settled as materialized (
                select customer_id, settled_on - due_on as late from invoice where %1$s),
            habit as (
                select customer_id, cast(round(cast(percentile_cont(0.5) within group (order by late) as numeric)) as integer)
                       as late from settled group by customer_id having count(*) >= :habitFrom),
            company as (
                select coalesce(cast(round(cast(percentile_cont(0.5) within group (order by late) as numeric)) as integer), 0)
                       as late from settled),
            promised as (
                select distinct on (promise.invoice_id) promise.invoice_id, promise.promised_on, promise.amount + coalesce((
                           select sum(posting.amount) from ledger_entry entry join posting on posting.entry_id = entry.id
                               and posting.account = 'RECEIVABLE'
                           where entry.invoice_id = promise.invoice_id and entry.receipt_id is not null
                           and entry.recorded_at >= promise.recorded_at), 0) as rest
                from promise_to_pay promise where promise.promised_on >= :today
                order by promise.invoice_id, promise.recorded_at desc),
            expected as (
                select invoice.open, invoice.due_on,
                       greatest(cast(:today as date), invoice.due_on + coalesce(habit.late, company.late)) as on,
                       promised.promised_on, least(invoice.open, greatest(coalesce(promised.rest, 0), 0)) as promised
                from invoice cross join company left join habit on habit.customer_id = invoice.customer_id
                left join promised on promised.invoice_id = invoice.id
                where invoice.settled_on is null and invoice.reversed_on is null and invoice.disputed_at is null and %2$s),
            weekly as (
                select least((expected.on - cast(:monday as date)) / 7, :last) as week,
                       case when open > promised then 1 else 0 end as invoices, open - promised as by_habit, 0 as by_due
                from expected
                union all
                select least((promised_on - cast(:monday as date)) / 7, :last),
                       case when open = promised then 1 else 0 end, promised, 0
                from expected where promised > 0
                union all
                select least((greatest(cast(:today as date), due_on) - cast(:monday as date)) / 7, :last), 0, 0, open
                from expected)
            select week, sum(invoices) as invoices, sum(by_due) as by_due, sum(by_habit) as by_habit
            from weekly group by week""";
}
