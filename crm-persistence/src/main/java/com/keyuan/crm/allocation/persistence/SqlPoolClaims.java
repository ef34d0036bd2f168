package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.allocation.AllocationId;
import com.keyuan.crm.allocation.AllocationReason;
import com.keyuan.crm.allocation.PoolClaims;
import com.keyuan.crm.allocation.PoolFacts;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.shared.PersonId;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlPoolClaims implements PoolClaims {

    private final JdbcClient jdbc;
    private final EntityManager entities;

    @Override
    public Count count(PersonId person, LocalDate today, LocalDate since) {
        return jdbc.sql("""
                        select count(*) filter (where claimed_on = :today) as today, count(*) as lately
                        from pool_claim where person_id = :person and claimed_on between :since and :today""")
                .param("person", person.value())
                .param("today", today)
                .param("since", since)
                .query((row, n) -> new Count(row.getInt("today"), row.getInt("lately")))
                .single();
    }

    @Override
    public void record(AllocationId id, PersonId person, CustomerId customer, LocalDate on, int place, Instant at) {
        entities.flush();
        jdbc.sql("""
                        insert into pool_claim (id, person_id, customer_id, claimed_on, place, claimed_at)
                        values (:id, :person, :customer, :on, :place, :at)""")
                .param("id", id.value())
                .param("person", person.value())
                .param("customer", customer.value())
                .param("on", on)
                .param("place", place)
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public Optional<PersonId> claimant(CustomerId customer, Instant since) {
        return jdbc.sql("""
                        select holder_id from allocation where customer_id = :customer and ended_at is null
                        and reason = 'CLAIM' and started_at >= :since""")
                .param("customer", customer.value())
                .param("since", Timestamp.from(since))
                .query((row, n) -> new PersonId(row.getObject("holder_id", UUID.class)))
                .optional();
    }

    @Override
    public Map<CustomerId, PoolFacts> facts(PersonId person, Collection<CustomerId> customers, Instant movesSince) {
        Map<CustomerId, PoolFacts> facts = new HashMap<>();
        jdbc.sql("select customer.id, customer.tier, " + SqlMoveFacts.MOVES.formatted("customer.id") + """
                         as moves,
                               (select max(cast(own.ended_at at time zone 'Asia/Shanghai' as date)) from allocation own
                                where own.customer_id = customer.id and own.holder_id = :person) as held_until,
                               exists (select 1 from interest where interest.customer_id = customer.id
                                       and interest.person_id = :person and interest.ended_at is null) as interested,
                               exists (select 1 from ballot where ballot.customer_id = customer.id
                                       and ballot.state = 'OPEN') as before_committee,
                               cast(last.ended_at at time zone 'Asia/Shanghai' as date) as pooled_on, last.end_reason
                        from customer
                        left join lateral (select ended_at, end_reason from allocation past
                                           where past.customer_id = customer.id
                                           order by started_at desc, id desc limit 1) last on true
                        where customer.id = any(cast(:customers as uuid[]))
                        and not exists (select 1 from allocation held
                                        where held.customer_id = customer.id and held.ended_at is null)""")
                .param("person", person.value())
                .param("movesSince", Timestamp.from(movesSince))
                .param(
                        "customers",
                        customers.stream().map(CustomerId::toString).collect(Collectors.joining(",", "{", "}")))
                .query(row -> {
                    facts.put(new CustomerId(row.getObject("id", UUID.class)), facts(row));
                });
        return facts;
    }

    private static PoolFacts facts(ResultSet row) throws SQLException {
        String why = row.getString("end_reason");
        return new PoolFacts(
                Tier.valueOf(row.getString("tier")),
                row.getInt("moves"),
                row.getObject("held_until", LocalDate.class),
                row.getBoolean("interested"),
                row.getBoolean("before_committee"),
                row.getObject("pooled_on", LocalDate.class),
                why == null ? null : AllocationReason.valueOf(why));
    }
}
