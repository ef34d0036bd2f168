package com.keyuan.crm.interaction.persistence;

import static com.keyuan.crm.interaction.persistence.ChannelRows.instant;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.ChannelShareCustomer;
import com.keyuan.crm.interaction.ChannelShareQueries;
import com.keyuan.crm.interaction.ChannelShareRow;
import com.keyuan.crm.shared.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlChannelShareQueries implements ChannelShareQueries {

    private static final String SHARES = """
            select person.id, person.name, department.name as department,
                   count(*) filter (where lately and channel_kind = 'SHARED') as shared_touches,
                   count(*) filter (where lately and channel_kind = 'HELD') as held_touches,
                   count(*) filter (where lately and channel_kind = 'PRIVATE') as private_touches,
                   count(*) filter (where not lately and channel_kind = 'PRIVATE') as private_before,
                   count(*) filter (where not lately) as all_before
            from person join department on department.id = person.department_id
            join (select person_id, channel_kind, happened_at > :from as lately from interaction
                  where happened_at > :before and happened_at <= :now) touched on touched.person_id = person.id
            where person.enabled and %s
            group by person.id, person.name, department.name
            having count(*) filter (where lately) > 0
            order by count(*) filter (where lately and channel_kind = 'PRIVATE') * 1.0
                     / count(*) filter (where lately) desc, person.name, person.id limit 500""";

    private final JdbcClient jdbc;

    @Override
    public List<ChannelShareRow> shares(RecordFilter people, int days, Instant now) {
        return jdbc.sql(SHARES.formatted(people.sql()))
                .params(people.parameters())
                .params(span(days, now))
                .query(ChannelRows::share)
                .list();
    }

    @Override
    public List<ChannelShareCustomer> privateCustomers(PersonId person, RecordFilter customers, int days, Instant now) {
        return jdbc.sql("""
                        select customer.id, customer.name, customer.tier,
                               count(*) filter (where channel_kind = 'PRIVATE') as private_touches, count(*) as touches,
                               max(happened_at) filter (where channel_kind = 'PRIVATE') as last
                        from interaction join customer on customer.id = interaction.customer_id
                        where person_id = :person and happened_at > :from and happened_at <= :now and %s
                        group by customer.id, customer.name, customer.tier
                        having count(*) filter (where channel_kind = 'PRIVATE') > 0
                        order by private_touches desc, last desc, customer.id limit 200""".formatted(customers.sql()))
                .params(customers.parameters())
                .params(span(days, now))
                .param("person", person.value())
                .query((row, n) -> new ChannelShareCustomer(
                        new CustomerId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("tier"),
                        row.getLong("private_touches"),
                        row.getLong("touches"),
                        Objects.requireNonNull(instant(row, "last"))))
                .list();
    }

    private static Map<String, Object> span(int days, Instant now) {
        return Map.of(
                "now", Timestamp.from(now),
                "from", Timestamp.from(now.minusSeconds(86_400L * days)),
                "before", Timestamp.from(now.minusSeconds(86_400L * 2 * days)));
    }
}
