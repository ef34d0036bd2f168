package com.keyuan.crm.verification.persistence;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.verification.CallOutcome;
import com.keyuan.crm.verification.LeadRow;
import com.keyuan.crm.verification.QueueFigures;
import com.keyuan.crm.verification.QueueRow;
import com.keyuan.crm.verification.QueueState;
import com.keyuan.crm.verification.ResultRow;
import com.keyuan.crm.verification.RiskRule;
import com.keyuan.crm.verification.VerificationId;
import com.keyuan.crm.verification.VerificationQueue;
import com.keyuan.crm.verification.VerificationResult;
import com.keyuan.crm.verification.VerificationSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The phone team's lists. A customer is in the queue of those who may ask about all of its open visits. */
@Repository
@RequiredArgsConstructor
class SqlVerificationQueue implements VerificationQueue {

    /** All open customers with what their order depends on; {@code ready} ones before the others, then by risk. */
    private static final String QUEUE = """
            with permitted as (
                select verification.id from verification where verification.result is null and %s),
            asked as (
                select verification.customer_id, count(*) as visits, min(verification.due_on) as due_on,
                       max(verification.attempts) as attempts, bool_and(verification.report_id is null) as sample,
                       coalesce(bool_or(trip_report.late), false) as late,
                       array_agg(distinct trip_report.trip_id) as trips,
                       array_agg(distinct verification.author_id) as authors,
                       min(coalesce(verification.not_before, '-infinity')) as tried_until
                from verification left join trip_report on trip_report.id = verification.report_id
                where verification.result is null and verification.attempts < :attempts
                  and not exists (select 1 from verification other where other.customer_id = verification.customer_id
                                  and other.result is null and other.id not in (select id from permitted))
                  and exists (select 1 from contact where contact.customer_id = verification.customer_id
                              and contact.phone is not null and not contact.do_not_contact and contact.left_on is null)
                group by verification.customer_id),
            known as (
                select asked.*, customer.name, customer.tier,
                       (select coalesce(sum(expense_claim.claimed), 0) from expense_claim
                        where expense_claim.trip_id = any(asked.trips)) as claimed,
                       (select count(*) from verification wrong where wrong.author_id = any(asked.authors)
                        and wrong.result = 'NOT_CONFIRMED' and wrong.closed_at > :year_ago
                        and not exists (select 1 from misuse_case where misuse_case.verification_id = wrong.id
                                        and misuse_case.state = 'CLEARED')) as discrepancies,
                       (select max(phone_call.ended_at) from phone_call where phone_call.customer_id = asked.customer_id
                        and phone_call.outcome in ('COMPLETED', 'DECLINED') and phone_call.purpose <> 'SCOUTING') as spoken_at,
                       (select person.name from phone_call join person on person.id = phone_call.caller_id
                        where phone_call.customer_id = asked.customer_id and phone_call.ended_at is null
                        and phone_call.lease_until > :now) as taken_by
                from asked join customer on customer.id = asked.customer_id),
            ordered as (
                select known.*,
                       cast(least(floor(known.claimed / :yuan), :most_amount) as integer)
                       + case known.tier when 'A' then :tier_a when 'B' then :tier_b else 0 end
                       + cast(least(known.discrepancies * :per_discrepancy, :most_discrepancies) as integer)
                       + case when known.late then :late else 0 end as risk,
                       case when known.taken_by is not null then 'TAKEN'
                            when known.spoken_at > :rested then 'RESTING'
                            when known.tried_until > :now then 'LATER' else 'READY' end as state
                from known)
            """;

    private final JdbcClient jdbc;
    private final AccessPolicy policy;
    private final VerificationSettings settings;

    @Override
    public Slice<QueueRow> waiting(CurrentUser user, Instant now, @Nullable String after, int size) {
        Cursor<Integer> key = Cursor.of(after, Integer::valueOf, new Cursor<>(Integer.MAX_VALUE, Cursor.LAST));
        return Slice.of(
                queue(user, now, """
                                select ordered.*, case when state = 'READY' then 1000 else 0 end + risk as place from ordered
                                where (case when state = 'READY' then 1000 else 0 end + risk, customer_id) < (:place, :id)
                                order by place desc, customer_id desc limit :size""")
                        .param("place", key.order())
                        .param("id", key.id())
                        .param("size", size + 1)
                        .query((row, n) -> row(row))
                        .list(),
                size,
                row -> Cursor.text(
                        row.risk() + (row.state() == QueueState.READY ? 1000 : 0),
                        row.customer().value()));
    }

    private StatementSpec queue(CurrentUser user, Instant now, String select) {
        RecordFilter filter = policy.filter(user, Action.VERIFICATION_CALL);
        return jdbc.sql(QUEUE.formatted(filter.sql()) + select)
                .params(filter.parameters())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("attempts", settings.attempts())
                .param("year_ago", now.minus(Duration.ofDays(365)).atOffset(ZoneOffset.UTC))
                .param("rested", now.minus(Duration.ofDays(settings.restDays())).atOffset(ZoneOffset.UTC))
                .param("yuan", RiskRule.YUAN_PER_POINT)
                .param("most_amount", RiskRule.MOST_FOR_AMOUNT)
                .param("tier_a", RiskRule.TIER_A)
                .param("tier_b", RiskRule.TIER_B)
                .param("per_discrepancy", RiskRule.PER_DISCREPANCY)
                .param("most_discrepancies", RiskRule.MOST_FOR_DISCREPANCIES)
                .param("late", RiskRule.LATE);
    }

    private QueueRow row(ResultSet row) throws SQLException {
        QueueState state = QueueState.valueOf(row.getString("state"));
        Instant available =
                switch (state) {
                    case RESTING ->
                        row.getObject("spoken_at", OffsetDateTime.class)
                                .toInstant()
                                .plus(Duration.ofDays(settings.restDays()));
                    case LATER ->
                        row.getObject("tried_until", OffsetDateTime.class).toInstant();
                    case READY, TAKEN -> null;
                };
        return new QueueRow(
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("name"),
                row.getString("tier"),
                row.getInt("visits"),
                row.getBigDecimal("claimed"),
                row.getBoolean("late"),
                row.getInt("discrepancies"),
                row.getBoolean("sample"),
                row.getInt("risk"),
                row.getInt("attempts"),
                row.getObject("due_on", LocalDate.class),
                state,
                available,
                row.getString("taken_by"));
    }

    @Override
    public Slice<LeadRow> forLead(CurrentUser user, @Nullable String after, int size) {
        Cursor<LocalDate> key = Cursor.of(after, LocalDate::parse, new Cursor<>(LocalDate.of(1, 1, 1), Cursor.FIRST));
        RecordFilter filter = policy.filter(user, Action.VERIFICATION_GIVE_UP);
        List<LeadRow> rows = jdbc.sql("""
                        select lead.* from (
                            select verification.id, verification.version, verification.customer_id, customer.name,
                                   customer.tier, visit.visited_at, verification.attempts, verification.due_on,
                                   (select count(*) from contact where contact.customer_id = verification.customer_id
                                    and contact.phone is not null and not contact.do_not_contact
                                    and contact.left_on is null) as callable,
                                   last.outcome as last_outcome, last.ended_at as last_call_at
                            from verification join customer on customer.id = verification.customer_id
                            join visit on visit.id = verification.visit_id
                            left join lateral (select phone_call.outcome, phone_call.ended_at from phone_call
                                               where phone_call.customer_id = verification.customer_id
                                                 and phone_call.purpose = 'VERIFICATION'
                                                 and phone_call.ended_at > verification.opened_at
                                                 and phone_call.dialled_at is not null
                                               order by phone_call.ended_at desc limit 1) last on true
                            where verification.result is null and %s) lead
                        where (lead.attempts >= :attempts or lead.callable = 0) and (lead.due_on, lead.id) > (:due, :id)
                        order by lead.due_on, lead.id limit :size""".formatted(filter.sql()))
                .params(filter.parameters())
                .param("attempts", settings.attempts())
                .param("due", key.order())
                .param("id", key.id())
                .param("size", size + 1)
                .query((row, n) -> lead(row))
                .list();
        return Slice.of(rows, size, row -> Cursor.text(row.dueOn(), row.id().value()));
    }

    private static LeadRow lead(ResultSet row) throws SQLException {
        String outcome = row.getString("last_outcome");
        return new LeadRow(
                new VerificationId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("name"),
                row.getString("tier"),
                row.getObject("visited_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getInt("callable"),
                outcome == null ? null : CallOutcome.valueOf(outcome),
                instant(row, "last_call_at"),
                row.getObject("due_on", LocalDate.class));
    }

    @Override
    public Slice<ResultRow> results(CurrentUser user, @Nullable String after, int size) {
        Cursor<OffsetDateTime> key =
                Cursor.of(after, OffsetDateTime::parse, new Cursor<>(OffsetDateTime.MAX, Cursor.LAST));
        RecordFilter filter = policy.filter(user, Action.VERIFICATION_CALL);
        List<ResultRow> rows = jdbc.sql("""
                        select verification.id, customer.name, customer.tier, visit.visited_at, verification.result,
                               answer.rating, verification.note, verification.closed_at, person.name as closed_by
                        from verification join customer on customer.id = verification.customer_id
                        join visit on visit.id = verification.visit_id
                        join person on person.id = verification.closed_by
                        left join verification_answer answer on answer.verification_id = verification.id
                             and answer.question = 'SATISFACTION'
                        where verification.result is not null
                          and (verification.closed_at, verification.id) < (:moment, :id) and %s
                        order by verification.closed_at desc, verification.id desc limit :size""".formatted(filter.sql()))
                .params(filter.parameters())
                .param("moment", key.order())
                .param("id", key.id())
                .param("size", size + 1)
                .query((row, n) -> result(row))
                .list();
        return Slice.of(rows, size, row -> Cursor.text(row.closedAt(), row.id().value()));
    }

    private static ResultRow result(ResultSet row) throws SQLException {
        return new ResultRow(
                new VerificationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("tier"),
                row.getObject("visited_at", OffsetDateTime.class).toInstant(),
                VerificationResult.valueOf(row.getString("result")),
                row.getObject("rating", Integer.class),
                row.getString("note"),
                row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                row.getString("closed_by"));
    }

    @Override
    public QueueFigures figures(CurrentUser user, Instant now) {
        RecordFilter lead = policy.filter(user, Action.VERIFICATION_GIVE_UP);
        return queue(user, now, """
                        select (select count(*) from ordered) as waiting,
                               (select count(*) from verification where verification.result is null
                                and (verification.attempts >= :attempts or not exists (
                                     select 1 from contact where contact.customer_id = verification.customer_id
                                     and contact.phone is not null and not contact.do_not_contact and contact.left_on is null))
                                and %s) as lead,
                               (select count(*) from verification where closed_at >= :midnight) as done,
                               count(*) as ended,
                               count(*) filter (where outcome in ('COMPLETED', 'DECLINED', 'CALL_BACK', 'COULD_NOT_SAY')) as reached
                        from phone_call where purpose = 'VERIFICATION' and ended_at >= :midnight
                          and dialled_at is not null""".formatted(lead.sql()))
                .param(
                        "midnight",
                        LocalDate.ofInstant(now, BusinessZone.ID)
                                .atStartOfDay(BusinessZone.ID)
                                .toInstant()
                                .atOffset(ZoneOffset.UTC))
                .query((row, n) -> new QueueFigures(
                        row.getInt("waiting"),
                        row.getInt("lead"),
                        row.getInt("done"),
                        row.getInt("ended"),
                        row.getInt("reached")))
                .single();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
