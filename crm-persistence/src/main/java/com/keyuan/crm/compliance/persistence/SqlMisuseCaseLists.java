package com.keyuan.crm.compliance.persistence;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.compliance.Evidence;
import com.keyuan.crm.compliance.MisuseCaseId;
import com.keyuan.crm.compliance.MisuseCaseLists;
import com.keyuan.crm.compliance.MisuseCaseRow;
import com.keyuan.crm.compliance.MisuseState;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.verification.Agreement;
import com.keyuan.crm.verification.AnswerChoice;
import com.keyuan.crm.verification.VerificationQuestion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlMisuseCaseLists implements MisuseCaseLists {

    private record Key(OffsetDateTime at, UUID id) {}

    private final JdbcClient jdbc;
    private final AccessPolicy policy;

    @Override
    public Slice<MisuseCaseRow> list(CurrentUser user, boolean open, @Nullable String after, int size) {
        Key key = key(after, open);
        RecordFilter filter = policy.filter(user, Action.MISUSE_CASE_VIEW);
        List<MisuseCaseRow> rows = rows(filter.sql() + (open ? """
                         and misuse_case.state = 'OPEN' and (misuse_case.opened_at, misuse_case.id) > (:at, :after)
                        order by misuse_case.opened_at, misuse_case.id limit :size""" : """
                         and misuse_case.state <> 'OPEN' and (misuse_case.decided_at, misuse_case.id) < (:at, :after)
                        order by misuse_case.decided_at desc, misuse_case.id desc limit :size"""))
                .params(filter.parameters())
                .param("at", key.at())
                .param("after", key.id())
                .param("size", size + 1)
                .query((row, n) -> row(row))
                .list();
        return Slice.of(
                rows, size, row -> (open ? row.openedAt() : Objects.requireNonNull(row.decidedAt())) + "_" + row.id());
    }

    @Override
    public Optional<MisuseCaseRow> row(MisuseCaseId id) {
        return rows("misuse_case.id = :id")
                .param("id", id.value())
                .query((row, n) -> row(row))
                .optional();
    }

    @Override
    public List<Evidence> evidence(MisuseCaseId id) {
        return jdbc.sql("""
                        select answer.question, answer.choice, answer.words, answer.rating, answer.agreement,
                               answer.agreement_note,
                               case answer.question
                                    when 'THERE' then to_char(visit.visited_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')
                                    when 'MET' then (select string_agg(contact.name, '、' order by contact.name) from contact
                                                     where contact.id in (
                                                         select contact_id from trip_report_met where visit_id = visit.id
                                                         union all
                                                         select contact_id from visit_contact
                                                         where visit_id = visit.id and section.visit_id is null))
                                    when 'DISCUSSED' then concat_ws(' / ', coalesce(section.business, visit.business),
                                                                    coalesce(section.result, visit.result))
                                    when 'NEED' then coalesce(section.need, visit.need) end as report
                        from misuse_case join verification_answer answer on answer.verification_id = misuse_case.verification_id
                        join visit on visit.id = misuse_case.visit_id
                        left join trip_report_section section on section.visit_id = visit.id
                        where misuse_case.id = :id
                        order by array_position(array['THERE', 'MET', 'DISCUSSED', 'NEED', 'UNSOLVED', 'SATISFACTION'],
                                                cast(answer.question as text))""")
                .param("id", id.value())
                .query((row, n) -> new Evidence(
                        VerificationQuestion.valueOf(row.getString("question")),
                        choice(row.getString("choice")),
                        row.getString("words"),
                        row.getObject("rating", Integer.class),
                        row.getString("report"),
                        agreement(row.getString("agreement")),
                        row.getString("agreement_note")))
                .list();
    }

    @Override
    public Optional<CallNote> call(MisuseCaseId id) {
        return jdbc.sql("""
                        select person.name, verification.closed_at, verification.note
                        from misuse_case join verification on verification.id = misuse_case.verification_id
                        join person on person.id = verification.closed_by
                        where misuse_case.id = :id""")
                .param("id", id.value())
                .query((row, n) -> new CallNote(
                        row.getString("name"),
                        row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                        row.getString("note")))
                .optional();
    }

    @Override
    public int countOpen(CurrentUser user) {
        RecordFilter filter = policy.filter(user, Action.MISUSE_CASE_VIEW);
        return jdbc.sql("select count(*) from misuse_case where state = 'OPEN' and " + filter.sql())
                .params(filter.parameters())
                .query(Integer.class)
                .single();
    }

    private StatementSpec rows(String condition) {
        return jdbc.sql("""
                select misuse_case.*, suspect.name as suspect, customer.name as customer_name, trip.number as trip_number,
                       visit.visited_at, decider.name as decider,
                       (select coalesce(sum(expense_claim.claimed), 0) from expense_claim
                        where expense_claim.trip_id = trip.id) as claimed,
                       (select count(*) from misuse_case earlier where earlier.suspect_id = misuse_case.suspect_id
                        and earlier.opened_at < misuse_case.opened_at and earlier.state <> 'CLEARED') as earlier
                from misuse_case join person suspect on suspect.id = misuse_case.suspect_id
                join customer on customer.id = misuse_case.customer_id
                join visit on visit.id = misuse_case.visit_id
                left join trip on trip.id = visit.trip_id
                left join person decider on decider.id = misuse_case.decided_by
                where\s""" + condition);
    }

    private static MisuseCaseRow row(ResultSet row) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new MisuseCaseRow(
                new MisuseCaseId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("suspect"),
                row.getString("customer_name"),
                row.getString("trip_number"),
                row.getObject("visited_at", OffsetDateTime.class).toInstant(),
                row.getBigDecimal("claimed"),
                row.getInt("earlier"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                MisuseState.valueOf(row.getString("state")),
                row.getString("reason"),
                decided == null ? null : decided.toInstant(),
                row.getString("decider"));
    }

    private static @Nullable AnswerChoice choice(@Nullable String name) {
        return name == null ? null : AnswerChoice.valueOf(name);
    }

    private static @Nullable Agreement agreement(@Nullable String name) {
        return name == null ? null : Agreement.valueOf(name);
    }

    /** What stands in the cursor; one that nobody here made begins at the first page. */
    private static Key key(@Nullable String cursor, boolean ascending) {
        Key first =
                ascending ? new Key(OffsetDateTime.MIN, new UUID(0, 0)) : new Key(OffsetDateTime.MAX, new UUID(-1, -1));
        if (cursor == null) {
            return first;
        }
        try {
            int cut = cursor.lastIndexOf('_');
            Instant at = Instant.parse(cursor.substring(0, cut));
            return new Key(at.atOffset(java.time.ZoneOffset.UTC), UUID.fromString(cursor.substring(cut + 1)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException foreign) {
            return first;
        }
    }
}
