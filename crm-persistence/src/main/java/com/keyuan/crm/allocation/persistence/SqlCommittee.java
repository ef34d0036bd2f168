package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.allocation.AllocationPolicies;
import com.keyuan.crm.allocation.AllocationPolicy;
import com.keyuan.crm.allocation.ApplicationLineId;
import com.keyuan.crm.allocation.BallotId;
import com.keyuan.crm.allocation.Committee;
import com.keyuan.crm.allocation.CommitteeMember;
import com.keyuan.crm.allocation.MatchRule;
import com.keyuan.crm.allocation.Receiver;
import com.keyuan.crm.allocation.Recusal;
import com.keyuan.crm.allocation.Seat;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.PersonId;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The committee in PostgreSQL. */
@Repository
@RequiredArgsConstructor
class SqlCommittee implements Committee {

    private static final String ON_IT = """
            from person left join committee_seat on committee_seat.person_id = person.id
            where person.enabled and (committee_seat.seat is not null or exists (
                select 1 from person_role where person_role.person_id = person.id and role = 'COMMITTEE'))
            order by case committee_seat.seat when 'CHAIR' then 0 when 'DEPUTY' then 1 else 2 end, person.name, person.id""";

    /** Of one who takes no part, the first reason; the right itself is asked of the policy. */
    private static final String RECUSAL = """
            case when exists (select 1 from application_line where application_line.ballot_id = :ballot
                              and outcome is null and application_line.applicant_id = person.id) then 'APPLICANT'
                 when exists (select 1 from interest join ballot on ballot.customer_id = interest.customer_id
                              where ballot.id = :ballot and interest.person_id = person.id
                              and interest.ended_at is null) then 'INTEREST'
                 when committee_seat.seat is distinct from 'CHAIR' and exists (
                              select 1 from application_line
                              join allocation_application approved on approved.id = application_line.application_id
                              where application_line.ballot_id = :ballot and outcome is null
                              and approved.answered_by = person.id) then 'APPROVED' end as recusal""";

    private static final String NOTHING = "cast(null as varchar) as recusal";

    private final JdbcClient jdbc;
    private final BallotRecord record;
    private final AllocationPolicies policies;
    private final Clock clock;
    private final EntityManager entities;

    @Override
    public List<CommitteeMember> members() {
        return jdbc.sql("select person.id, person.name, coalesce(committee_seat.seat, 'MEMBER') as seat, " + NOTHING
                        + "\n" + ON_IT)
                .query((row, n) -> member(row))
                .list();
    }

    @Override
    public List<CommitteeMember> members(BallotId ballot) {
        entities.flush(); // who stands in it may have been said just now
        return jdbc.sql("select person.id, person.name, coalesce(committee_seat.seat, 'MEMBER') as seat, " + RECUSAL
                        + "\n" + ON_IT)
                .param("ballot", ballot.value())
                .query((row, n) -> member(row))
                .list();
    }

    static CommitteeMember member(ResultSet row) throws SQLException {
        String recusal = row.getString("recusal");
        return new CommitteeMember(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Seat.valueOf(row.getString("seat")),
                recusal == null ? null : Recusal.valueOf(recusal));
    }

    /** @param kept whether the decision has said that it can be chosen */
    private record Candidate(ApplicationLineId line, Tier tier, Receiver applicant, int moves, boolean kept) {

        boolean fits(AllocationPolicy policy) {
            return kept || MatchRule.hindrance(policy, tier, applicant, moves).isEmpty();
        }
    }

    @Override
    public Set<ApplicationLineId> fit(BallotId ballot) {
        AllocationPolicy policy = policies.effectiveOn(BusinessZone.today(clock));
        return jdbc
                .sql("""
                        select application_line.id, customer.tier, person.id as person, person.level,
                               application_line.outcome is not null as kept,\s"""
                        + SqlMoveFacts.MOVES.formatted("customer.id") + " as moves, "
                        + ReceiverRows.HELD + """
                         from application_line
                        join customer on customer.id = application_line.customer_id
                        join person on person.id = application_line.applicant_id
                        join person_standing on person_standing.person_id = person.id
                        """ + ReceiverRows.BOOK + """
                         where application_line.ballot_id = :ballot
                        and case when application_line.outcome is not null then application_line.fit
                            else person_standing.state = 'PRESENT'
                                 and exists (select 1 from person_role
                                             where person_role.person_id = person.id and role = 'SALES')
                                 and not exists (select 1 from interest where interest.person_id = person.id
                                                 and interest.customer_id = customer.id and interest.ended_at is null)
                            end""")
                .param("ballot", ballot.value())
                .param(
                        "movesSince",
                        Timestamp.from(clock.instant()
                                .minus(Duration.ofDays(policy.pool().moveDays()))))
                .query((row, n) -> new Candidate(
                        new ApplicationLineId(row.getObject("id", UUID.class)),
                        Tier.valueOf(row.getString("tier")),
                        new Receiver(
                                new PersonId(row.getObject("person", UUID.class)),
                                ReceiverRows.level(row),
                                ReceiverRows.held(row)),
                        row.getInt("moves"),
                        row.getBoolean("kept")))
                .list()
                .stream()
                .filter(one -> one.fits(policy))
                .map(Candidate::line)
                .collect(Collectors.toSet());
    }

    @Override
    public List<PersonId> headsOf(PersonId person) {
        List<PersonId> heads = people(jdbc.sql("""
                        with recursive above as (
                            select department_id as id, 0 as steps from person where id = :person
                            union all
                            select department.parent_id, steps + 1 from department join above on department.id = above.id
                            where department.parent_id is not null),
                        heads as (
                            select manager.id, steps from above
                            join person manager on manager.department_id = above.id and manager.enabled
                            join person_role on person_role.person_id = manager.id and person_role.role = 'MANAGER'
                            where manager.id <> :person)
                        select id from heads where steps = (select min(steps) from heads) order by id""").param("person", person.value()));
        return heads.isEmpty() ? directors() : heads;
    }

    @Override
    public List<PersonId> directors() {
        return people(jdbc.sql("""
                select person.id from person join person_role on person_role.person_id = person.id
                where person.enabled and role = 'DIRECTOR' order by person.id"""));
    }

    @Override
    public List<Appointable> appointable() {
        return jdbc.sql("""
                        select person.id, person.name, bool_or(role = 'DIRECTOR') as director
                        from person join person_role on person_role.person_id = person.id
                        where person.enabled and role in ('DIRECTOR', 'COMMITTEE')
                        group by person.id, person.name order by person.name, person.id""")
                .query((row, n) -> new Appointable(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getBoolean("director")))
                .list();
    }

    @Override
    public boolean mayTake(PersonId person, Seat seat) {
        return jdbc.sql("""
                        select exists (select 1 from person join person_role on person_role.person_id = person.id
                                       where person.id = :person and person.enabled
                                       and (role = 'DIRECTOR' or role = 'COMMITTEE' and :seat <> 'CHAIR'))""")
                .param("person", person.value())
                .param("seat", seat.name())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void seat(Seat seat, @Nullable PersonId person, PersonId by, Instant now) {
        if (person == null) {
            jdbc.sql("delete from committee_seat where seat = :seat")
                    .param("seat", seat.name())
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into committee_seat (seat, person_id, appointed_by, appointed_at)
                        values (:seat, :person, :by, :now)
                        on conflict (seat) do update set person_id = excluded.person_id,
                            appointed_by = excluded.appointed_by, appointed_at = excluded.appointed_at""")
                .param("seat", seat.name())
                .param("person", person.value())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    @Override
    public void keep(BallotId ballot, List<CommitteeMember> members, List<ChoiceEffect> effects) {
        record.keep(ballot, members, effects);
    }

    private static List<PersonId> people(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, n) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }
}
