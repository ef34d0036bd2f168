package com.keyuan.crm.expense.persistence;

import com.keyuan.crm.expense.AdvanceRow;
import com.keyuan.crm.expense.ClaimState;
import com.keyuan.crm.expense.DeskClaim;
import com.keyuan.crm.expense.DeskFigures;
import com.keyuan.crm.expense.DeskPage.CostCentre;
import com.keyuan.crm.expense.DeskQueries;
import com.keyuan.crm.expense.ExpenseClaimId;
import com.keyuan.crm.expense.ExportRow;
import com.keyuan.crm.expense.GateBlock;
import com.keyuan.crm.expense.GateFace;
import com.keyuan.crm.expense.ReportStage;
import com.keyuan.crm.expense.Share;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.trip.TripId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The gate as one statement over all claims that wait. */
@Repository
@RequiredArgsConstructor
class SqlDeskQueries implements DeskQueries {

    /** Every claim with finance, with what blocks it and what the claimant's advances will take of it. */
    private static final String JUDGED = """
            with facts as (
                select claim.*, trip.places, trip.from_date, trip.to_date, trip.traveller_id,
                       coalesce(report.state, 'NONE') as report_state, report.id as report_id,
                       report.state_since as report_since, report.signed_at, report.qualified_at,
                       cast(report.qualified_at at time zone 'Asia/Shanghai' as date) as qualified_on,
                       coalesce((select bool_or(asked.standing <> 'STANDS') and not bool_or(asked.standing = 'OPEN')
                                 from (select %s as standing from visit
                                       left join expense_decision decision on decision.visit_id = visit.id
                                       where visit.trip_id = trip.id) asked), false) as decided,
                       (:fourPersons and cast(:me as uuid) = any(%s)) as handled,
                       cast(:me as uuid) in (claim.claimant_id, trip.traveller_id)
                           or exists (select 1 from trip_companion where trip_companion.trip_id = trip.id
                                      and trip_companion.person_id = :me) as on_the_trip
                from expense_claim claim join trip on trip.id = claim.trip_id
                left join trip_report report on report.trip_id = trip.id
                where claim.state in ('SUBMITTED', 'CLEARED', 'PAY_FAILED')
                and (cast(:department as uuid) is null or claim.department_id = :department)
            ), gated as (
                select facts.*, case
                    when report_state in ('NONE', 'DRAFT') then 'REPORT_UNWRITTEN'
                    when report_state = 'SUBMITTED' then 'NOT_SIGNED'
                    when report_state = 'SIGNED' then 'NOT_QUALIFIED'
                    when report_state = 'DISCREPANT' and not decided then 'UNDER_REVIEW'
                    when report_state = 'UNVERIFIABLE' and :mode = 'REQUIRED' then 'UNVERIFIABLE'
                    when report_state = 'QUALIFIED' and (:mode = 'REQUIRED' or :mode = 'ABOVE' and claimed > :above
                        or :mode = 'WITHIN_DAYS' and working_days_between(qualified_on, :today) < :days) then 'NOT_VERIFIED'
                    end as found
                from facts
            ), judged as (
                select gated.*, given.id is not null and given.finance_id is not null and given.director_id is not null as overridden,
                       case when given.finance_id is null and given.id is not null then 'FINANCE'
                            when given.director_id is null and given.id is not null then 'DIRECTOR' end as override_lacks,
                       case when given.finance_id is null or given.director_id is null then found end as block
                from gated left join expense_override given
                    on given.claim_id = gated.id and given.revision = gated.revision and given.block = gated.found
            ), owed as (
                select person_id, sum(remaining) as owed from advance where remaining > 0 and not held group by person_id
            ), planned as (
                select judged.*, case when state = 'SUBMITTED' and block is null then
                    greatest(0, least(allowed, coalesce(owed.owed, 0) - coalesce(sum(allowed) filter (where state = 'SUBMITTED' and block is null)
                        over (partition by claimant_id order by submitted_at, id rows between unbounded preceding and 1 preceding), 0)))
                    else advances end as planned_offset
                from judged left join owed on owed.person_id = judged.claimant_id
            )
            """.formatted(ClaimSql.STANDING, ClaimSql.HANDLERS);

    private static final String ROWS = """
            select planned.*, claimant.name as claimant_name, department.name as department, traveller.name as traveller,
                   claimant.bank_account is not null and claimant.bank_name is not null as has_account,
                   report_state = 'DISCREPANT' and not decided and planned.face is distinct from 'OVERRIDDEN' as stopped,
                   case when planned.state <> 'SUBMITTED' then planned.state_since
                        when block = 'NOT_QUALIFIED' then planned.signed_at
                        when block = 'NOT_VERIFIED' then planned.qualified_at
                        when block is not null then coalesce(planned.report_since, planned.submitted_at)
                        else planned.submitted_at end as waits_since,
                   (select caller.name from phone_call join person caller on caller.id = phone_call.caller_id
                    where phone_call.ended_at is null and phone_call.purpose = 'VERIFICATION' and phone_call.customer_id in
                        (select visit.customer_id from visit where visit.trip_id = planned.trip_id) limit 1) as caller
            from planned join person claimant on claimant.id = planned.claimant_id
            join person traveller on traveller.id = planned.traveller_id
            join department on department.id = planned.department_id
            """;

    private static final String CLAIMED = """
            from expense_claim claim
            where claim.submitted_at >= cast(:from as date)::timestamp at time zone 'Asia/Shanghai'
            and claim.submitted_at < cast(:to as date)::timestamp at time zone 'Asia/Shanghai'
            and claim.state not in ('DRAFT', 'REJECTED')
            and (cast(:department as uuid) is null or claim.department_id = :department)
            """;

    private final JdbcClient jdbc;

    @Override
    public List<DeskClaim> submitted(Asked asked, boolean open, int limit) {
        return ask(
                        JUDGED + ROWS + "where planned.state = 'SUBMITTED' and (block is null) = :open"
                                + " order by planned.submitted_at, planned.id limit :limit",
                        asked)
                .param("open", open)
                .param("limit", limit)
                .query(SqlDeskQueries::claim)
                .list();
    }

    @Override
    public List<DeskClaim> toPay(Asked asked, int limit) {
        return ask(
                        JUDGED + ROWS + "where planned.state in ('CLEARED', 'PAY_FAILED')"
                                + " order by planned.state desc, planned.cleared_at, planned.id limit :limit",
                        asked)
                .param("limit", limit)
                .query(SqlDeskQueries::claim)
                .list();
    }

    @Override
    public DeskFigures figures(Asked asked, LocalDate from, LocalDate to) {
        return ask(JUDGED + """
                        select count(*) filter (where state = 'SUBMITTED' and block is null) as clearable,
                               coalesce(sum(claimed) filter (where state = 'SUBMITTED' and block is null), 0) as clearable_claimed,
                               coalesce(sum(claimed - allowed) filter (where state = 'SUBMITTED' and block is null), 0) as clearable_cut,
                               coalesce(sum(planned_offset) filter (where state = 'SUBMITTED' and block is null), 0) as clearable_offset,
                               count(*) filter (where state = 'SUBMITTED' and block is not null) as blocked,
                               coalesce(sum(claimed) filter (where state = 'SUBMITTED' and block is not null), 0) as blocked_claimed,
                               count(*) filter (where state = 'SUBMITTED' and (override_lacks = 'FINANCE' or block = 'UNVERIFIABLE' and override_lacks is null)) as blocked_on_finance,
                               count(*) filter (where state <> 'SUBMITTED') as payable,
                               coalesce(sum(allowed - advances) filter (where state <> 'SUBMITTED'), 0) as payable_due,
                               max(paid.many) as paid, max(paid.due) as paid_due, max(paid.before) as paid_before
                        from (select count(*) filter (where paid_at >= cast(:from as date)::timestamp at time zone 'Asia/Shanghai') as many,
                                     coalesce(sum(allowed - advances) filter (where paid_at >= cast(:from as date)::timestamp at time zone 'Asia/Shanghai'), 0) as due,
                                     coalesce(sum(allowed - advances) filter (where paid_at < cast(:from as date)::timestamp at time zone 'Asia/Shanghai'), 0) as before
                              from expense_claim
                              where paid_at >= cast(:before as date)::timestamp at time zone 'Asia/Shanghai'
                              and paid_at < cast(:to as date)::timestamp at time zone 'Asia/Shanghai'
                              and (cast(:department as uuid) is null or department_id = :department)) paid
                        left join planned on true""", asked)
                .param("from", from)
                .param("before", from.minusMonths(1))
                .param("to", to)
                .query(SqlDeskQueries::figures)
                .single();
    }

    @Override
    public List<Share> byDepartment(Asked asked, LocalDate from, LocalDate to, int limit) {
        return shares(
                "select department.name, sum(claim.claimed) as amount "
                        + CLAIMED.replace("where", "join department on department.id = claim.department_id where")
                        + "group by department.id, department.name",
                asked,
                from,
                to,
                limit);
    }

    @Override
    public List<Share> byPerson(Asked asked, LocalDate from, LocalDate to, int limit) {
        return shares(
                "select person.name, sum(claim.claimed) as amount "
                        + CLAIMED.replace("where", "join person on person.id = claim.claimant_id where")
                        + "group by person.id, person.name",
                asked,
                from,
                to,
                limit);
    }

    @Override
    public List<Share> byCustomer(Asked asked, LocalDate from, LocalDate to, int limit) {
        return shares(
                """
                select customer.name, round(sum(part.amount), 2) as amount from (
                    select line.amount, line.customer_id
                    %1$s
                    and line.customer_id is not null
                    union all
                    select line.amount / visited.many, visited.customer_id
                    %1$s
                    and line.customer_id is null) part
                join customer on customer.id = part.customer_id group by customer.id, customer.name""".replaceFirst(
                                "%1\\$s",
                                CLAIMED.replace("where", "join expense_line line on line.claim_id = claim.id where"))
                        .replaceFirst("%1\\$s", CLAIMED.replace("where", """
                                        join expense_line line on line.claim_id = claim.id
                                        join (select distinct visit.trip_id, visit.customer_id,
                                                     (select count(distinct other.customer_id) from visit other
                                                      where other.trip_id = visit.trip_id) as many
                                              from visit) visited on visited.trip_id = claim.trip_id where""")),
                asked,
                from,
                to,
                limit);
    }

    @Override
    public List<AdvanceRow> openAdvances(int limit) {
        return jdbc.sql(SqlAdvanceQueries.ROWS
                        + "where advance.remaining > 0 order by advance.booked_on, advance.id limit :limit")
                .param("limit", limit)
                .query(SqlAdvanceQueries::row)
                .list();
    }

    @Override
    public List<CostCentre> costCentres() {
        return jdbc.sql("""
                        select department.id, department.name from department
                        where exists (select 1 from expense_claim where expense_claim.department_id = department.id)
                        order by department.name""")
                .query((row, n) ->
                        new CostCentre(new DepartmentId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    @Override
    public List<ExportRow> export(Asked asked, LocalDate from, LocalDate to, int limit) {
        return jdbc.sql("""
                        select claim.*, person.name as claimant_name, department.name as department, trip.number as trip_number,
                               trip.places, trip.from_date, trip.to_date
                        """ + CLAIMED.replace("where", """
                        join person on person.id = claim.claimant_id join department on department.id = claim.department_id
                        join trip on trip.id = claim.trip_id where""") + "order by claim.submitted_at, claim.id limit :limit")
                .param("from", from)
                .param("to", to)
                .param("department", department(asked))
                .param("limit", limit)
                .query(SqlDeskQueries::exported)
                .list();
    }

    private StatementSpec ask(String sql, Asked asked) {
        return jdbc.sql(sql)
                .param("me", asked.who().value())
                .param("department", department(asked))
                .param("mode", asked.policy().mode().name())
                .param("days", asked.policy().workingDays())
                .param("above", asked.policy().above().amount())
                .param("today", asked.today())
                .param("fourPersons", asked.fourPersons());
    }

    private List<Share> shares(String sql, Asked asked, LocalDate from, LocalDate to, int limit) {
        return jdbc.sql("select name, amount, max(amount) over () as most from (" + sql
                        + ") totals where amount > 0 order by amount desc, name limit :limit")
                .param("from", from)
                .param("to", to)
                .param("department", department(asked))
                .param("limit", limit)
                .query((row, n) -> new Share(row.getString("name"), ClaimSql.money(row, "amount"), percent(row)))
                .list();
    }

    private static int percent(ResultSet row) throws SQLException {
        return row.getBigDecimal("amount")
                .multiply(BigDecimal.valueOf(100))
                .divide(row.getBigDecimal("most"), 0, RoundingMode.HALF_UP)
                .intValue();
    }

    private static @Nullable UUID department(Asked asked) {
        return asked.department() == null ? null : asked.department().value();
    }

    private static DeskFigures figures(ResultSet row, int n) throws SQLException {
        return new DeskFigures(
                row.getLong("clearable"),
                ClaimSql.money(row, "clearable_claimed"),
                ClaimSql.money(row, "clearable_cut"),
                ClaimSql.money(row, "clearable_offset"),
                row.getLong("blocked"),
                ClaimSql.money(row, "blocked_claimed"),
                row.getLong("blocked_on_finance"),
                row.getLong("payable"),
                ClaimSql.money(row, "payable_due"),
                row.getLong("paid"),
                ClaimSql.money(row, "paid_due"),
                ClaimSql.money(row, "paid_before"));
    }

    private static DeskClaim claim(ResultSet row, int n) throws SQLException {
        String block = row.getString("block");
        String face = row.getString("face");
        String lacks = row.getString("override_lacks");
        Money offset = ClaimSql.money(row, "planned_offset");
        return new DeskClaim(
                new ExpenseClaimId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("number"),
                ClaimState.valueOf(row.getString("state")),
                new PersonId(row.getObject("claimant_id", UUID.class)),
                row.getString("claimant_name"),
                row.getString("department"),
                new TripId(row.getObject("trip_id", UUID.class)),
                row.getString("places"),
                ClaimSql.dates(row),
                ClaimSql.money(row, "claimed"),
                ClaimSql.money(row, "allowed"),
                offset,
                ReportStage.valueOf(row.getString("report_state")),
                row.getObject("qualified_on", LocalDate.class),
                row.getBoolean("decided"),
                row.getBoolean("overridden"),
                block == null ? null : GateBlock.valueOf(block),
                ClaimSql.instant(row, "waits_since"),
                ClaimSql.instant(row, "submitted_at"),
                row.getString("traveller"),
                row.getString("caller"),
                row.getBoolean("on_the_trip"),
                row.getBoolean("handled"),
                lacks == null ? null : Role.valueOf(lacks),
                row.getBoolean("has_account"),
                row.getBoolean("stopped"),
                face == null ? null : GateFace.valueOf(face),
                row.getString("note"));
    }

    private static ExportRow exported(ResultSet row, int n) throws SQLException {
        String face = row.getString("face");
        return new ExportRow(
                row.getString("number"),
                row.getString("claimant_name"),
                row.getString("department"),
                row.getString("trip_number"),
                row.getString("places"),
                ClaimSql.dates(row),
                ClaimState.valueOf(row.getString("state")),
                ClaimSql.money(row, "claimed"),
                ClaimSql.money(row, "allowed"),
                ClaimSql.money(row, "advances"),
                face == null ? null : GateFace.valueOf(face),
                ClaimSql.instant(row, "submitted_at"),
                ClaimSql.maybeInstant(row, "cleared_at"),
                ClaimSql.maybeInstant(row, "paid_at"));
    }
}
