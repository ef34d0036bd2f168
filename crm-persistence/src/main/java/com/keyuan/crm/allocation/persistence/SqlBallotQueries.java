package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.allocation.ApplicationLineId;
import com.keyuan.crm.allocation.BallotId;
import com.keyuan.crm.allocation.BallotManner;
import com.keyuan.crm.allocation.BallotPage;
import com.keyuan.crm.allocation.BallotQueries;
import com.keyuan.crm.allocation.BallotRow;
import com.keyuan.crm.allocation.BallotState;
import com.keyuan.crm.allocation.Candidate;
import com.keyuan.crm.allocation.CommitteeMember;
import com.keyuan.crm.allocation.PrinciplesEffect;
import com.keyuan.crm.allocation.VoteView;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
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
class SqlBallotQueries implements BallotQueries {

    private final JdbcClient jdbc;
    private final AccessPolicy policy;
    private final BallotRecord record;
    private final BallotRows rows;

    @Override
    public Slice<BallotRow> list(CurrentUser user, boolean open, @Nullable String after, int size) {
        MomentKey key = MomentKey.read(after, open);
        RecordFilter filter = policy.filter(user, Action.BALLOT_VIEW);
        List<BallotRow> found = rows(user, filter.sql() + (open ? """
                         and ballot.state = 'OPEN' and (ballot.opened_at, ballot.id) > (:at, :after)
                        order by ballot.opened_at, ballot.id limit :size""" : """
                         and ballot.state <> 'OPEN' and (ballot.decided_at, ballot.id) < (:at, :after)
                        order by ballot.decided_at desc, ballot.id desc limit :size"""))
                .params(filter.parameters())
                .param("at", key.at())
                .param("after", key.id())
                .param("size", size + 1)
                .query((row, n) -> row(row))
                .list();
        return Slice.of(
                found,
                size,
                row -> MomentKey.of(open ? row.openedAt() : Objects.requireNonNull(row.decidedAt()), row.id()));
    }

    @Override
    public int countToVote(CurrentUser user) {
        RecordFilter filter = policy.filter(user, Action.BALLOT_VOTE);
        return jdbc.sql("""
                        select count(*) from ballot where state = 'OPEN' and %s
                        and not exists (select 1 from ballot_vote
                                        where ballot_id = ballot.id and member_id = :me)""".formatted(filter.sql()))
                .params(filter.parameters())
                .param("me", user.id().value())
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<BallotRow> find(CurrentUser user, BallotId id) {
        return rows(user, "ballot.id = :id")
                .param("id", id.value())
                .query((row, n) -> row(row))
                .optional();
    }

    private StatementSpec rows(CurrentUser user, String condition) {
        RecordFilter vote = policy.filter(user, Action.BALLOT_VOTE);
        return jdbc.sql("""
                        select ballot.*, customer.name as customer, customer.tier, region.label as region,
                               winner.name as winner, standing.applicants, standing.candidates,
                               (select count(*) from ballot_vote where ballot_id = ballot.id) as votes,
                               exists (select 1 from ballot_vote
                                       where ballot_id = ballot.id and member_id = :me) as voted,
                               not %s and (:member or exists (
                                   select 1 from committee_seat where person_id = :me)) as recused
                        from ballot join customer on customer.id = ballot.customer_id
                        left join region on region.code = customer.region_code
                        left join application_line won on won.id = ballot.winner_id
                        left join person winner on winner.id = won.applicant_id
                        cross join lateral (
                            select string_agg(person.name, '、' order by application_line.id) as applicants,
                                   count(*) as candidates
                            from application_line join person on person.id = application_line.applicant_id
                            where application_line.ballot_id = ballot.id
                            and application_line.outcome is distinct from 'WITHDRAWN') standing
                        where %s""".formatted(vote.sql(), condition))
                .params(vote.parameters())
                .param("me", user.id().value())
                .param("member", user.is(com.keyuan.crm.shared.Role.COMMITTEE));
    }

    @Override
    public BallotPage.Subject subject(BallotId id) {
        return rows.subject(id);
    }

    @Override
    public List<Candidate> candidates(BallotId id) {
        return rows.candidates(id);
    }

    @Override
    public List<VoteView> votes(BallotId id) {
        return rows.votes(id);
    }

    @Override
    public List<CommitteeMember> keptMembers(BallotId id) {
        return jdbc.sql("""
                        select person.id, person.name, ballot_member.seat, ballot_member.recusal
                        from ballot_member join person on person.id = ballot_member.person_id
                        where ballot_id = :id
                        order by case seat when 'CHAIR' then 0 when 'DEPUTY' then 1 else 2 end, person.name, person.id""")
                .param("id", id.value())
                .query((row, n) -> SqlCommittee.member(row))
                .list();
    }

    @Override
    public Map<ApplicationLineId, List<PrinciplesEffect>> keptEffects(BallotId id) {
        return record.effects(id);
    }

    @Override
    public Optional<BallotPage.Decision> decision(BallotId id) {
        return jdbc.sql("""
                        select person.name, reason, eligible, votes_cast from ballot
                        join person on person.id = ballot.decided_by where ballot.id = :id""")
                .param("id", id.value())
                .query((row, n) -> new BallotPage.Decision(
                        row.getString("name"),
                        row.getString("reason"),
                        row.getInt("eligible"),
                        row.getInt("votes_cast")))
                .optional();
    }

    private static BallotRow row(ResultSet row) throws SQLException {
        String manner = row.getString("manner");
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new BallotRow(
                new BallotId(row.getObject("id", UUID.class)),
                row.getString("customer"),
                row.getString("tier"),
                row.getString("region"),
                Objects.requireNonNullElse(row.getString("applicants"), ""),
                row.getInt("candidates"),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                SqlApplicationQueries.instant(row.getTimestamp("escalated_at")),
                BallotState.valueOf(row.getString("state")),
                row.getInt("votes"),
                row.getBoolean("voted"),
                row.getBoolean("recused"),
                row.getString("winner"),
                manner == null ? null : BallotManner.valueOf(manner),
                decided == null ? null : decided.toInstant());
    }
}
