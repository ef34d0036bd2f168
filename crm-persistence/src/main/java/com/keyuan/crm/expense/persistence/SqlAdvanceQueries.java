package com.keyuan.crm.expense.persistence;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.expense.Advance;
import com.keyuan.crm.expense.AdvanceEntry;
import com.keyuan.crm.expense.AdvanceId;
import com.keyuan.crm.expense.AdvancePage;
import com.keyuan.crm.expense.AdvanceQueries;
import com.keyuan.crm.expense.AdvanceRow;
import com.keyuan.crm.expense.ExpenseClaimId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlAdvanceQueries implements AdvanceQueries {

    private static final String SUMS = """
            lateral (select coalesce(sum(amount) filter (where kind in ('BOOKED', 'ADJUSTED')), 0) as booked,
                            -coalesce(sum(amount) filter (where kind in ('OFFSET', 'RELEASED')), 0) as offset_sum,
                            -coalesce(sum(amount) filter (where kind = 'REPAID'), 0) as repaid
                     from advance_entry where advance_entry.advance_id = advance.id) ledger""";

    static final String ROWS = """
            select advance.id, advance.version, advance.number, advance.person_id, debtor.name, department.name as department,
                   advance.kind, advance.purpose, advance.booked_on, ledger.booked, ledger.offset_sum, ledger.repaid,
                   advance.remaining, advance.held
            from advance join person debtor on debtor.id = advance.person_id
            join department on department.id = debtor.department_id
            cross join %s
            """.formatted(SUMS);

    private final JdbcClient jdbc;

    @Override
    public Slice<AdvanceRow> rows(RecordFilter permitted, boolean openOnly, @Nullable String after, int size) {
        Map<String, @Nullable Object> parameters = new HashMap<>(permitted.parameters());
        parameters.put("after", SqlCursor.id(after));
        parameters.put("limit", size + 1);
        List<AdvanceRow> read = jdbc.sql(ROWS + """
                        where %s and (advance.remaining > 0 or %s)
                        and (cast(:after as uuid) is null or advance.id < :after)
                        order by advance.id desc limit :limit""".formatted(permitted.sql(), !openOnly))
                .params(parameters)
                .query(SqlAdvanceQueries::row)
                .list();
        return Slice.of(read, size, row -> row.id().toString());
    }

    @Override
    public Totals totals(RecordFilter permitted) {
        return jdbc.sql("""
                        select coalesce(sum(ledger.booked), 0) as booked, coalesce(sum(ledger.offset_sum), 0) as offset_sum,
                               coalesce(sum(ledger.repaid), 0) as repaid, coalesce(sum(advance.remaining), 0) as remaining,
                               count(*) filter (where advance.remaining > 0) as open
                        from advance cross join %s where %s""".formatted(SUMS, permitted.sql()))
                .params(permitted.parameters())
                .query((row, n) -> new Totals(
                        ClaimSql.money(row, "booked"),
                        ClaimSql.money(row, "offset_sum"),
                        ClaimSql.money(row, "repaid"),
                        ClaimSql.money(row, "remaining"),
                        row.getLong("open")))
                .single();
    }

    @Override
    public Optional<AdvanceRow> row(AdvanceId id) {
        return jdbc.sql(ROWS + "where advance.id = :id")
                .param("id", id.value())
                .query(SqlAdvanceQueries::row)
                .optional();
    }

    @Override
    public List<AdvancePage.Entry> entries(AdvanceId id) {
        return jdbc.sql("""
                        select entry.kind, entry.amount, sum(entry.amount) over (order by entry.id) as after,
                               entry.claim_id, claim.number as claim_number, entry.reference, entry.note, entry.booked_at, person.name
                        from advance_entry entry left join expense_claim claim on claim.id = entry.claim_id
                        left join person on person.id = entry.booked_by
                        where entry.advance_id = :id order by entry.id desc""")
                .param("id", id.value())
                .query((row, n) -> {
                    UUID claim = row.getObject("claim_id", UUID.class);
                    return new AdvancePage.Entry(
                            AdvanceEntry.Kind.valueOf(row.getString("kind")),
                            ClaimSql.money(row, "amount"),
                            ClaimSql.money(row, "after"),
                            claim == null ? null : new ExpenseClaimId(claim),
                            row.getString("claim_number"),
                            row.getString("reference"),
                            row.getString("note"),
                            ClaimSql.instant(row, "booked_at"),
                            row.getString("name"));
                })
                .list();
    }

    @Override
    public List<Debtor> people() {
        return jdbc.sql("""
                        select person.id, person.name, department.name as department
                        from person join department on department.id = person.department_id
                        where person.enabled order by department.name, person.name""")
                .query((row, n) -> new Debtor(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("department")))
                .list();
    }

    static AdvanceRow row(ResultSet row, int n) throws SQLException {
        return new AdvanceRow(
                new AdvanceId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("number"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getString("department"),
                Advance.Kind.valueOf(row.getString("kind")),
                row.getString("purpose"),
                row.getObject("booked_on", LocalDate.class),
                ClaimSql.money(row, "booked"),
                ClaimSql.money(row, "offset_sum"),
                ClaimSql.money(row, "repaid"),
                ClaimSql.money(row, "remaining"),
                row.getBoolean("held"));
    }
}
