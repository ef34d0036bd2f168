package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.allocation.ApplicationId;
import com.keyuan.crm.allocation.ApplicationPage;
import com.keyuan.crm.allocation.BallotId;
import com.keyuan.crm.allocation.LineOutcome;
import com.keyuan.crm.allocation.VoteView;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The customers of an application with what became of each, and the votes by which it did. */
@Repository
@RequiredArgsConstructor
class ApplicationLineRows {

    private record Cast(UUID ballot, VoteView vote) {}

    private final JdbcClient jdbc;
    private final AccessPolicy policy;

    List<ApplicationPage.Line> of(CurrentUser user, ApplicationId id) {
        Map<UUID, List<VoteView>> votes = new HashMap<>();
        jdbc.sql("""
                        select ballot.id, member.name, chosen.name as choice, ballot_vote.reason, ballot_vote.cast_at
                        from application_line join ballot on ballot.id = application_line.ballot_id
                        join ballot_vote on ballot_vote.ballot_id = ballot.id
                        join ballot_member on ballot_member.ballot_id = ballot.id
                             and ballot_member.person_id = ballot_vote.member_id and ballot_member.recusal is null
                        join person member on member.id = ballot_vote.member_id
                        left join application_line choice on choice.id = ballot_vote.choice_id
                        left join person chosen on chosen.id = choice.applicant_id
                        where application_line.application_id = :id and ballot.state = 'DECIDED'
                        order by ballot_vote.cast_at, ballot_vote.id""")
                .param("id", id.value())
                .query((row, n) -> new Cast(row.getObject("id", UUID.class), vote(row)))
                .list()
                .forEach(cast -> votes.computeIfAbsent(cast.ballot(), none -> new java.util.ArrayList<>())
                        .add(cast.vote()));
        RecordFilter filter = policy.filter(user, Action.BALLOT_VIEW);
        return jdbc.sql("""
                        select application_line.*, customer.name, customer.tier, region.label as region,
                               ballot.state, ballot.reason, winner.name as winner,
                               case when ballot.id is null then 0 else (
                                   select count(*) - 1 from application_line other
                                   where other.ballot_id = application_line.ballot_id) end as competitors,
                               coalesce(%s, false) as may_open
                        from application_line join customer on customer.id = application_line.customer_id
                        left join region on region.code = customer.region_code
                        left join ballot on ballot.id = application_line.ballot_id
                        left join application_line won on won.id = ballot.winner_id
                        left join person winner on winner.id = won.applicant_id
                        where application_line.application_id = :id
                        order by application_line.id""".formatted(filter.sql()))
                .params(filter.parameters())
                .param("id", id.value())
                .query((row, n) -> line(row, votes))
                .list();
    }

    private static VoteView vote(ResultSet row) throws SQLException {
        return new VoteView(
                row.getString("name"),
                row.getString("choice"),
                row.getString("reason"),
                row.getTimestamp("cast_at").toInstant());
    }

    private static ApplicationPage.Line line(ResultSet row, Map<UUID, List<VoteView>> votes) throws SQLException {
        UUID ballot = row.getObject("ballot_id", UUID.class);
        String outcome = row.getString("outcome");
        return new ApplicationPage.Line(
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("name"),
                row.getString("tier"),
                row.getString("region"),
                row.getBigDecimal("expected_revenue"),
                outcome == null ? null : LineOutcome.valueOf(outcome),
                ballot(ballot),
                row.getInt("competitors"),
                row.getString("reason"),
                row.getString("winner"),
                ballot == null ? List.of() : votes.getOrDefault(ballot, List.of()),
                ballot != null && row.getBoolean("may_open"));
    }

    private static @Nullable BallotId ballot(@Nullable UUID id) {
        return id == null ? null : new BallotId(id);
    }
}
