package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.allocation.MoveFacts;
import com.keyuan.crm.allocation.Receiver;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.shared.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlMoveFacts implements MoveFacts {

    /** A move is one to another person than the one before; the first holder of all has none before. */
    static final String MOVES = """
            (select count(*) from allocation moved
             where moved.customer_id = %s and moved.started_at >= :movesSince
             and moved.reason in ('ASSIGNED', 'APPLICATION', 'CLAIM', 'ROTATION')
             and exists (select 1 from (select before.holder_id from allocation before
                                        where before.customer_id = moved.customer_id
                                        and (before.started_at, before.id) < (moved.started_at, moved.id)
                                        order by before.started_at desc, before.id desc limit 1) last
                         where last.holder_id <> moved.holder_id))""";

    private final JdbcClient jdbc;

    @Override
    public void oneAtATime(PersonId receiver) {
        lock("person", receiver.value());
    }

    @Override
    public void oneAtATime(CustomerId customer) {
        lock("customer", customer.value());
    }

    private void lock(String table, UUID id) {
        jdbc.sql("select 1 from " + table + " where id = :id for no key update")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    @Override
    public Optional<Receiver> receiver(PersonId person) {
        return jdbc.sql("select person.level, " + ReceiverRows.HELD + """
                         from person
                        join person_role on person_role.person_id = person.id and person_role.role = 'SALES'
                        join person_standing on person_standing.person_id = person.id and state = 'PRESENT'
                        """ + ReceiverRows.BOOK
                        + " where person.id = :person")
                .param("person", person.value())
                .query((row, n) -> new Receiver(person, ReceiverRows.level(row), ReceiverRows.held(row)))
                .optional();
    }

    @Override
    public Tier tierOf(CustomerId customer) {
        return jdbc.sql("select tier from customer where id = :id")
                .param("id", customer.value())
                .query((row, n) -> Tier.valueOf(row.getString("tier")))
                .single();
    }

    @Override
    public Set<PersonId> interestedIn(CustomerId customer) {
        return Set.copyOf(jdbc.sql("select person_id from interest where customer_id = :customer and ended_at is null")
                .param("customer", customer.value())
                .query((row, n) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list());
    }

    @Override
    public int movesSince(CustomerId customer, Instant since) {
        return jdbc.sql("select " + MOVES.formatted(":customer"))
                .param("customer", customer.value())
                .param("movesSince", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }
}
