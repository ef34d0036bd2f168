package com.keyuan.crm.expense.persistence;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.attachment.AttachmentId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.expense.CityClass;
import com.keyuan.crm.expense.ClaimFilter;
import com.keyuan.crm.expense.ClaimHead;
import com.keyuan.crm.expense.ClaimLineRow;
import com.keyuan.crm.expense.ClaimMove;
import com.keyuan.crm.expense.ClaimQueries;
import com.keyuan.crm.expense.ClaimRow;
import com.keyuan.crm.expense.ClaimState;
import com.keyuan.crm.expense.ClaimVersion;
import com.keyuan.crm.expense.ExpenseClaimId;
import com.keyuan.crm.expense.ExpenseLineId;
import com.keyuan.crm.expense.GateBlock;
import com.keyuan.crm.expense.GateFace;
import com.keyuan.crm.expense.LineCategory;
import com.keyuan.crm.expense.OverrideRow;
import com.keyuan.crm.expense.PaymentRow;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.trip.TripId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each question is one statement; names are joined in it. */
@Repository
@RequiredArgsConstructor
class SqlClaimQueries implements ClaimQueries {

    private final JdbcClient jdbc;

    @Override
    public Slice<ClaimRow> rows(RecordFilter permitted, ClaimFilter filter, @Nullable String after, int size) {
        Map<String, @Nullable Object> parameters = new HashMap<>(permitted.parameters());
        parameters.put("state", filter.state() == null ? null : filter.state().name());
        parameters.put("text", filter.text() == null ? null : "%" + literal(filter.text()) + "%");
        parameters.put("from", began(filter.month()));
        parameters.put(
                "to", filter.month() == null ? null : began(filter.month().plusMonths(1)));
        parameters.put("after", SqlCursor.id(after));
        parameters.put("limit", size + 1);
        List<ClaimRow> read = jdbc.sql("""
                        select expense_claim.id, expense_claim.number, expense_claim.state, expense_claim.state_since,
                               trip.number as trip_number, trip.places, trip.from_date, trip.to_date,
                               expense_claim.claimant_id, claimant.name as claimant_name, department.name as department,
                               expense_claim.claimed, expense_claim.allowed - expense_claim.advances as payable
                        from expense_claim join trip on trip.id = expense_claim.trip_id
                        join person claimant on claimant.id = expense_claim.claimant_id
                        join department on department.id = expense_claim.department_id
                        where %s and (cast(:state as varchar) is null or expense_claim.state = :state)
                        and (cast(:text as varchar) is null or expense_claim.number ilike :text or claimant.name ilike :text
                             or trip.places ilike :text)
                        and (cast(:from as timestamptz) is null
                             or expense_claim.created_at >= :from and expense_claim.created_at < :to)
                        and (cast(:after as uuid) is null or expense_claim.id < :after)
                        order by expense_claim.id desc limit :limit""".formatted(permitted.sql()))
                .params(parameters)
                .query((row, n) -> new ClaimRow(
                        new ExpenseClaimId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        ClaimState.valueOf(row.getString("state")),
                        ClaimSql.instant(row, "state_since"),
                        row.getString("trip_number"),
                        row.getString("places"),
                        ClaimSql.dates(row),
                        new PersonId(row.getObject("claimant_id", UUID.class)),
                        row.getString("claimant_name"),
                        row.getString("department"),
                        ClaimSql.money(row, "claimed"),
                        ClaimSql.money(row, "payable")))
                .list();
        return Slice.of(read, size, row -> row.id().toString());
    }

    @Override
    public List<StateTotal> totals(RecordFilter permitted) {
        return jdbc
                .sql("""
                        select state, count(*) as many, sum(allowed - advances) as payable
                        from expense_claim where %s group by state""".formatted(permitted.sql()))
                .params(permitted.parameters())
                .query((row, n) -> new StateTotal(
                        ClaimState.valueOf(row.getString("state")),
                        row.getLong("many"),
                        ClaimSql.money(row, "payable")))
                .list()
                .stream()
                .sorted(Comparator.comparing(StateTotal::state))
                .toList();
    }

    /** What was typed, in which % and _ are themselves. */
    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static @Nullable OffsetDateTime began(@Nullable YearMonth month) {
        return month == null
                ? null
                : month.atDay(1).atStartOfDay(BusinessZone.ID).toOffsetDateTime();
    }

    @Override
    public Optional<ClaimHead> head(ExpenseClaimId id) {
        return jdbc.sql("""
                        select claim.*, trip.number as trip_number, trip.purpose, trip.places, trip.from_date, trip.to_date,
                               claimant.name as claimant_name, department.name as department, clearer.name as clearer
                        from expense_claim claim join trip on trip.id = claim.trip_id
                        join person claimant on claimant.id = claim.claimant_id
                        join department on department.id = claim.department_id
                        left join person clearer on clearer.id = claim.cleared_by
                        where claim.id = :id""")
                .param("id", id.value())
                .query(SqlClaimQueries::head)
                .optional();
    }

    private static ClaimHead head(ResultSet row, int n) throws SQLException {
        String face = row.getString("face");
        return new ClaimHead(
                new ExpenseClaimId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("number"),
                ClaimState.valueOf(row.getString("state")),
                ClaimSql.instant(row, "state_since"),
                row.getInt("revision"),
                new TripId(row.getObject("trip_id", UUID.class)),
                row.getString("trip_number"),
                row.getString("purpose"),
                row.getString("places"),
                ClaimSql.dates(row),
                new PersonId(row.getObject("claimant_id", UUID.class)),
                row.getString("claimant_name"),
                row.getString("department"),
                ClaimSql.money(row, "claimed"),
                ClaimSql.money(row, "allowed"),
                ClaimSql.money(row, "advances"),
                row.getString("note"),
                face == null ? null : GateFace.valueOf(face),
                ClaimSql.maybeInstant(row, "submitted_at"),
                ClaimSql.maybeInstant(row, "cleared_at"),
                row.getString("clearer"),
                row.getBoolean("cleared_by_handler"),
                ClaimSql.maybeInstant(row, "paid_at"));
    }

    @Override
    public List<ClaimLineRow> lines(ExpenseClaimId id) {
        return jdbc.sql("""
                        select line.*, invoice.code as invoice_code, invoice.number as invoice_number,
                               invoice.total as invoice_total, customer.name as customer_name,
                               file.ids as file_ids, file.names as file_names
                        from expense_line line
                        left join expense_invoice invoice on invoice.id = line.invoice_id
                        left join customer on customer.id = line.customer_id
                        left join lateral (select array_agg(attachment.id order by attachment.created_at, attachment.id) as ids,
                                                  array_agg(attachment.file_name order by attachment.created_at, attachment.id) as names
                                           from attachment where attachment.owner_id = line.id
                                           and attachment.owner_kind = 'expense_line') file on true
                        where line.claim_id = :id order by line.position""")
                .param("id", id.value())
                .query(SqlClaimQueries::line)
                .list();
    }

    private static ClaimLineRow line(ResultSet row, int n) throws SQLException {
        UUID customer = row.getObject("customer_id", UUID.class);
        return new ClaimLineRow(
                new ExpenseLineId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getInt("position"),
                LineCategory.valueOf(row.getString("category")),
                row.getObject("spent_on", LocalDate.class),
                row.getInt("days"),
                row.getString("city"),
                CityClass.valueOf(row.getString("city_class")),
                ClaimSql.money(row, "amount"),
                row.getString("invoice_code"),
                row.getString("invoice_number"),
                ClaimSql.maybeMoney(row, "invoice_total"),
                customer == null ? null : new CustomerId(customer),
                row.getString("customer_name"),
                row.getString("note"),
                ClaimSql.money(row, "allowed"),
                row.getString("cut_reason"),
                row.getObject("cut_by_visit") != null,
                files(row),
                null);
    }

    private static List<ClaimLineRow.LineFile> files(ResultSet row) throws SQLException {
        Array ids = row.getArray("file_ids");
        if (ids == null) {
            return List.of();
        }
        UUID[] values = (UUID[]) ids.getArray();
        String[] names = (String[]) row.getArray("file_names").getArray();
        List<ClaimLineRow.LineFile> files = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            files.add(new ClaimLineRow.LineFile(new AttachmentId(values[i]), names[i]));
        }
        return files;
    }

    @Override
    public List<ClaimMove> moves(ExpenseClaimId id) {
        return jdbc.sql("""
                        select move.revision, move.from_state, move.to_state, move.moved_at, person.name, move.note
                        from expense_move move left join person on person.id = move.moved_by
                        where move.claim_id = :id order by move.id desc""")
                .param("id", id.value())
                .query((row, n) -> new ClaimMove(
                        row.getInt("revision"),
                        row.getString("from_state") == null ? null : ClaimState.valueOf(row.getString("from_state")),
                        ClaimState.valueOf(row.getString("to_state")),
                        ClaimSql.instant(row, "moved_at"),
                        row.getString("name"),
                        row.getString("note")))
                .list();
    }

    @Override
    public List<ClaimVersion> versions(ExpenseClaimId id) {
        Map<Integer, ClaimVersion> heads = new LinkedHashMap<>();
        Map<Integer, List<ClaimVersion.Line>> lines = new HashMap<>();
        jdbc.sql("""
                        select version.revision, version.submitted_at, version.claimed, line.line_id, line.position, line.category,
                               line.spent_on, line.days, line.city, line.amount,
                               concat_ws(' ', line.invoice_code, line.invoice_number) as invoice, customer.name as customer, line.note
                        from expense_claim_version version
                        join expense_line_version line on line.claim_id = version.claim_id and line.revision = version.revision
                        left join customer on customer.id = line.customer_id
                        where version.claim_id = :id order by version.revision, line.position""").param("id", id.value()).query((ResultSet row) -> {
            int revision = row.getInt("revision");
            if (!heads.containsKey(revision)) {
                heads.put(
                        revision,
                        new ClaimVersion(
                                revision,
                                ClaimSql.instant(row, "submitted_at"),
                                ClaimSql.money(row, "claimed"),
                                List.of()));
            }
            lines.computeIfAbsent(revision, first -> new ArrayList<>()).add(versionLine(row));
        });
        return heads.values().stream()
                .map(head -> new ClaimVersion(
                        head.revision(),
                        head.submittedAt(),
                        head.claimed(),
                        lines.getOrDefault(head.revision(), List.of())))
                .toList();
    }

    private static ClaimVersion.Line versionLine(ResultSet row) throws SQLException {
        String invoice = row.getString("invoice");
        return new ClaimVersion.Line(
                new ExpenseLineId(row.getObject("line_id", UUID.class)),
                row.getInt("position"),
                LineCategory.valueOf(row.getString("category")),
                row.getObject("spent_on", LocalDate.class),
                row.getInt("days"),
                row.getString("city"),
                ClaimSql.money(row, "amount"),
                invoice == null || invoice.isEmpty() ? null : invoice,
                row.getString("customer"),
                row.getString("note"));
    }

    @Override
    public List<OverrideRow> overrides(ExpenseClaimId id) {
        return jdbc.sql("""
                        select given.revision, given.block, given.reason, finance.name as finance, given.finance_at,
                               director.name as director, given.director_at
                        from expense_override given
                        left join person finance on finance.id = given.finance_id
                        left join person director on director.id = given.director_id
                        where given.claim_id = :id order by given.id desc""")
                .param("id", id.value())
                .query((row, n) -> new OverrideRow(
                        row.getInt("revision"),
                        GateBlock.valueOf(row.getString("block")),
                        row.getString("reason"),
                        row.getString("finance"),
                        ClaimSql.maybeInstant(row, "finance_at"),
                        row.getString("director"),
                        ClaimSql.maybeInstant(row, "director_at")))
                .list();
    }

    @Override
    public List<PaymentRow> payments(ExpenseClaimId id) {
        return jdbc.sql(SqlPaymentQueries.ROWS + "where payment.claim_id = :id order by payment.attempt desc")
                .param("id", id.value())
                .query(SqlPaymentQueries::row)
                .list();
    }

    @Override
    public List<TripCustomer> customersOf(TripId trip) {
        return jdbc.sql("""
                        select customer.id, customer.name from customer where customer.id in
                            (select customer_id from trip_customer where trip_id = :trip
                             union select customer_id from visit where trip_id = :trip)
                        order by customer.name_sort""")
                .param("trip", trip.value())
                .query((row, n) ->
                        new TripCustomer(new CustomerId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    @Override
    public Money openAdvances(PersonId person) {
        return jdbc.sql("""
                        select coalesce(sum(remaining), 0) as owed from advance
                        where person_id = :person and remaining > 0 and not held""")
                .param("person", person.value())
                .query((row, n) -> ClaimSql.money(row, "owed"))
                .single();
    }

    @Override
    public Optional<OfLine> claimOf(ExpenseLineId line) {
        return jdbc.sql("""
                        select claim.id, claim.state from expense_line line join expense_claim claim on claim.id = line.claim_id
                        where line.id = :line""")
                .param("line", line.value())
                .query((row, n) -> new OfLine(
                        new ExpenseClaimId(row.getObject("id", UUID.class)),
                        ClaimState.valueOf(row.getString("state"))))
                .optional();
    }

    @Override
    public Optional<TripHead> tripHead(TripId trip) {
        return jdbc.sql("select number, purpose, places, from_date, to_date from trip where id = :trip")
                .param("trip", trip.value())
                .query((row, n) -> new TripHead(
                        trip,
                        row.getString("number"),
                        row.getString("purpose"),
                        row.getString("places"),
                        ClaimSql.dates(row)))
                .optional();
    }

    @Override
    public Optional<ExpenseClaimId> claimOf(TripId trip, PersonId claimant) {
        return jdbc.sql("select id from expense_claim where trip_id = :trip and claimant_id = :claimant")
                .param("trip", trip.value())
                .param("claimant", claimant.value())
                .query(UUID.class)
                .optional()
                .map(ExpenseClaimId::new);
    }
}
