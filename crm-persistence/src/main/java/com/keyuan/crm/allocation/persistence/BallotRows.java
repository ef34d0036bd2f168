package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.allocation.ApplicationId;
import com.keyuan.crm.allocation.ApplicationLineId;
import com.keyuan.crm.allocation.BallotId;
import com.keyuan.crm.allocation.BallotPage;
import com.keyuan.crm.allocation.Candidate;
import com.keyuan.crm.allocation.Committee;
import com.keyuan.crm.allocation.HolderRecord;
import com.keyuan.crm.allocation.LineOutcome;
import com.keyuan.crm.allocation.VoteView;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.ListName;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands on one ballot: the customer, who asks for it, what was voted. */
@Repository
@RequiredArgsConstructor
class BallotRows {

    private final JdbcClient jdbc;
    private final Committee committee;
    private final Clock clock;

    BallotPage.Subject subject(BallotId id) {
        return jdbc.sql("""
                        select customer.id, customer.name, customer.tier, region.label as region,
                               industry.name_zh, industry.name_en, trust.score,
                               (select coalesce(sum(amount), 0) from customer_order
                                where customer_order.customer_id = customer.id and not cancelled
                                and ordered_on > :today - 365 and ordered_on <= :today) as revenue
                        from ballot join customer on customer.id = ballot.customer_id
                        left join region on region.code = customer.region_code
                        left join industry on industry.code = customer.industry_code
                        left join trust_present trust on trust.customer_id = customer.id and trust.verdict <> 'UNKNOWN'
                        where ballot.id = :id""")
                .param("id", id.value())
                .param("today", BusinessZone.today(clock))
                .query((row, n) -> new BallotPage.Subject(
                        new CustomerId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("tier"),
                        row.getString("region"),
                        industry(row),
                        row.getBigDecimal("revenue"),
                        row.getBigDecimal("score")))
                .single();
    }

    List<Candidate> candidates(BallotId id) {
        Set<ApplicationLineId> fit = committee.fit(id);
        return jdbc.sql("""
                        select application_line.id, application.id as application_id, applicant.id as applicant_id,
                               applicant.name, department.name as department, applicant.level, application.background,
                               application.plan, application_line.expected_revenue, application.expected_by,
                               head.name as head, application.answer, application_line.outcome,
                               (select count(*) from allocation
                                where holder_id = applicant.id and ended_at is null) as held
                        from application_line
                        join allocation_application application on application.id = application_line.application_id
                        join person applicant on applicant.id = application_line.applicant_id
                        join department on department.id = applicant.department_id
                        left join person head on head.id = application.answered_by
                        where application_line.ballot_id = :id
                        and application_line.outcome is distinct from 'WITHDRAWN'
                        order by application_line.id""")
                .param("id", id.value())
                .query((row, n) -> candidate(row, fit))
                .list();
    }

    List<VoteView> votes(BallotId id) {
        return jdbc.sql("""
                        select member.name, chosen.name as choice, ballot_vote.reason, ballot_vote.cast_at
                        from ballot_vote join person member on member.id = ballot_vote.member_id
                        left join application_line choice on choice.id = ballot_vote.choice_id
                        left join person chosen on chosen.id = choice.applicant_id
                        where ballot_vote.ballot_id = :id order by ballot_vote.cast_at, ballot_vote.id""")
                .param("id", id.value())
                .query((row, n) -> new VoteView(
                        row.getString("name"),
                        row.getString("choice"),
                        row.getString("reason"),
                        row.getTimestamp("cast_at").toInstant()))
                .list();
    }

    private static @Nullable ListName industry(ResultSet row) throws SQLException {
        String chinese = row.getString("name_zh");
        return chinese == null ? null : new ListName(chinese, row.getString("name_en"));
    }

    private static Candidate candidate(ResultSet row, Set<ApplicationLineId> fit) throws SQLException {
        ApplicationLineId line = new ApplicationLineId(row.getObject("id", UUID.class));
        String level = row.getString("level");
        String outcome = row.getString("outcome");
        return new Candidate(
                line,
                new ApplicationId(row.getObject("application_id", UUID.class)),
                new PersonId(row.getObject("applicant_id", UUID.class)),
                row.getString("name"),
                row.getString("department"),
                level == null ? null : Level.valueOf(level),
                row.getInt("held"),
                row.getString("background"),
                row.getString("plan"),
                row.getBigDecimal("expected_revenue"),
                row.getObject("expected_by", LocalDate.class),
                row.getString("head"),
                row.getString("answer"),
                outcome == null ? null : LineOutcome.valueOf(outcome),
                fit.contains(line),
                List.of(),
                HolderRecord.NONE);
    }
}
