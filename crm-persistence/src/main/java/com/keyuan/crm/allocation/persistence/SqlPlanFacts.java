package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.allocation.AllocationId;
import com.keyuan.crm.allocation.PlanFacts;
import com.keyuan.crm.allocation.PlanMove;
import com.keyuan.crm.allocation.Receiver;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlPlanFacts implements PlanFacts {

    private final JdbcClient jdbc;

    @Override
    public void hold(List<PlanMove> moves) {
        lock("person", array(moves, move -> move.to().value()));
        lock("customer", array(moves, move -> move.customer().value()));
    }

    @Override
    public Map<PersonId, Receiver> receivers(List<PlanMove> moves) {
        hold(moves);
        Map<PersonId, Receiver> receivers = new HashMap<>();
        jdbc.sql("select person.id, person.level, " + ReceiverRows.HELD + """
                         from person
                        join person_role on person_role.person_id = person.id and person_role.role = 'SALES'
                        join person_standing on person_standing.person_id = person.id and state = 'PRESENT'
                        """ + ReceiverRows.BOOK
                        + " where person.id = any(cast(:people as uuid[]))")
                .param("people", array(moves, move -> move.to().value()))
                .query((row, n) -> new Receiver(
                        new PersonId(row.getObject("id", UUID.class)), ReceiverRows.level(row), ReceiverRows.held(row)))
                .list()
                .forEach(receiver -> receivers.put(receiver.person(), receiver));
        return receivers;
    }

    /** In the order of their ids, so that two plans wait for each other instead of standing in each other's way. */
    private void lock(String table, String ids) {
        jdbc.sql("select id from " + table + " where id = any(cast(:ids as uuid[])) order by id for no key update")
                .param("ids", ids)
                .query(UUID.class)
                .list();
    }

    @Override
    public Map<CustomerId, Standing> standings(Collection<PlanMove> moves, Instant since) {
        Map<CustomerId, Standing> standings = new HashMap<>();
        jdbc.sql("select customer.id, customer.tier, open.id as allocation_id, open.holder_id, "
                        + SqlMoveFacts.MOVES.formatted("customer.id") + """
                         as moves, exists (select 1 from interest where interest.customer_id = customer.id
                                           and interest.person_id = asked.to_id and interest.ended_at is null) as interested
                        from unnest(cast(:customers as uuid[]), cast(:to as uuid[])) as asked(customer_id, to_id)
                        join customer on customer.id = asked.customer_id
                        left join allocation open on open.customer_id = customer.id and open.ended_at is null""")
                .param("customers", array(moves, move -> move.customer().value()))
                .param("to", array(moves, move -> move.to().value()))
                .param("movesSince", Timestamp.from(since))
                .query((row, n) -> standings.put(new CustomerId(row.getObject("id", UUID.class)), standing(row)))
                .list();
        return standings;
    }

    private static Standing standing(ResultSet row) throws SQLException {
        UUID allocation = row.getObject("allocation_id", UUID.class);
        UUID holder = row.getObject("holder_id", UUID.class);
        return new Standing(
                Tier.valueOf(row.getString("tier")),
                allocation == null ? null : new AllocationId(allocation),
                person(holder),
                row.getInt("moves"),
                row.getBoolean("interested"));
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    private static String array(Collection<PlanMove> moves, Function<PlanMove, UUID> part) {
        return moves.stream().map(part).map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
