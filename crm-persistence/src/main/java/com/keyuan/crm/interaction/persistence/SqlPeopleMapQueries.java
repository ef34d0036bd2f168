package com.keyuan.crm.interaction.persistence;

import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.PeopleMap;
import com.keyuan.crm.interaction.PeopleMapQueries;
import com.keyuan.crm.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Two statements over the tables of all rooms in which somebody is in touch with a customer. */
@Repository
@RequiredArgsConstructor
class SqlPeopleMapQueries implements PeopleMapQueries {

    private static final String EDGES = """
            with met as (
                select person_id, contact_id, 'call' as way, happened_at as at from interaction
                where customer_id = :customer and (two_way or direction = 'IN')
                union all
                select visitor_id, visit_contact.contact_id, 'visit', visited_at
                from visit left join visit_contact on visit_contact.visit_id = visit.id where customer_id = :customer
                union all
                select done_by, null, 'case', done_at from service_case
                where customer_id = :customer and done_at is not null)
            select person.id as person_id, person.name as person_name, person.enabled,
                   exists (select from allocation where customer_id = :customer and ended_at is null
                           and holder_id = person.id) as holds,
                   contact.id as contact_id, contact.name as contact_name, contact.title,
                   coalesce(contact.buying_part = 'DECISION_MAKER', false) as decides,
                   count(*) filter (where way = 'call') as calls, count(*) filter (where way = 'visit') as visits,
                   count(*) filter (where way = 'case') as cases,
                   count(*) filter (where at > :recently) as recent, max(at) as last
            from met join person on person.id = met.person_id left join contact on contact.id = met.contact_id
            where at <= :now
            group by person.id, person.name, person.enabled, contact.id, contact.name, contact.title, contact.buying_part
            order by count(*) desc, person.name, person.id, contact.name, contact.id limit 200""";

    private static final String STRANGERS = """
            select contact.id as contact_id, contact.name as contact_name, contact.title,
                   coalesce(contact.buying_part = 'DECISION_MAKER', false) as decides
            from contact where contact.customer_id = :customer and left_on is null
            and not exists (select from interaction where interaction.contact_id = contact.id
                            and interaction.customer_id = :customer and (two_way or direction = 'IN'))
            and not exists (select from visit_contact where visit_contact.contact_id = contact.id)
            order by decides desc, contact.created_at, contact.id limit 40""";

    private final JdbcClient jdbc;

    @Override
    public PeopleMap map(CustomerId customer, Instant now) {
        return new PeopleMap(
                customer,
                jdbc.sql(EDGES)
                        .param("customer", customer.value())
                        .param("now", Timestamp.from(now))
                        .param("recently", Timestamp.from(now.minusSeconds(365L * 86_400)))
                        .query((row, n) -> edge(row))
                        .list(),
                strangers(customer));
    }

    private List<PeopleMap.Theirs> strangers(CustomerId customer) {
        return jdbc.sql(STRANGERS)
                .param("customer", customer.value())
                .query((row, n) -> Objects.requireNonNull(theirs(row)))
                .list();
    }

    private static PeopleMap.Edge edge(ResultSet row) throws SQLException {
        return new PeopleMap.Edge(
                new PeopleMap.Ours(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("person_name"),
                        row.getBoolean("enabled"),
                        row.getBoolean("holds")),
                theirs(row),
                row.getLong("calls"),
                row.getLong("visits"),
                row.getLong("cases"),
                row.getLong("recent"),
                Objects.requireNonNull(ChannelRows.instant(row, "last")));
    }

    private static PeopleMap.@Nullable Theirs theirs(ResultSet row) throws SQLException {
        UUID id = row.getObject("contact_id", UUID.class);
        return id == null
                ? null
                : new PeopleMap.Theirs(
                        new ContactId(id),
                        row.getString("contact_name"),
                        row.getString("title"),
                        row.getBoolean("decides"));
    }
}
