package com.keyuan.crm.customer.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerTimeline;
import com.keyuan.crm.customer.TimelineEntry;
import com.keyuan.crm.customer.TimelineEntry.Kind;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.Slice;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One statement over the tables of all rooms that have something to tell; each gives the same columns. */
@Repository
@RequiredArgsConstructor
class SqlCustomerTimeline implements CustomerTimeline {

    private static final Map<Kind, String> PARTS = new EnumMap<>(Map.of(
            Kind.INTERACTION, """
                    select 'INTERACTION' as kind, interaction.id, happened_at as at, medium || '.' || direction as code,
                           case when opens_matter then 'MATTER' end as state, channel_kind as channel,
                           person.name as ours, contact.name as theirs, note as text,
                           cast(null as numeric) as amount, cast(null as uuid) as record
                    from interaction join person on person.id = person_id
                    left join contact on contact.id = contact_id
                    where interaction.customer_id = :customer""",
            Kind.VISIT, """
                    select 'VISIT', visit.id, visited_at, kind,
                           case when cleared_at is null then verification else 'CONFIRMED' end, null, person.name,
                           (select string_agg(contact.name, '、' order by contact.name)
                            from visit_contact join contact on contact.id = contact_id where visit_id = visit.id),
                           coalesce(result, need, business), null, visit.trip_id
                    from visit join person on person.id = visitor_id
                    where visit.customer_id = :customer""",
            Kind.ORDER, """
                    select 'ORDER', customer_order.id, ordered_on at time zone 'Asia/Shanghai',
                           case when amount < 0 then 'RETURN' else 'ORDER' end,
                           case when cancelled then 'CANCELLED' end, channel_kind, person.name, null,
                           concat_ws(' · ', product.name, number), amount, null
                    from customer_order left join person on person.id = salesperson_id
                    left join product on product.id = product_id
                    where customer_order.customer_id = :customer""",
            Kind.ALLOCATION, """
                    select 'ALLOCATION', allocation.id, started_at, reason, null, null, holder.name, decider.name, note,
                           null, null
                    from allocation join person holder on holder.id = holder_id
                    left join person decider on decider.id = decided_by
                    where allocation.customer_id in (select customer_records(:customer))""",
            // what is under review says no more than that
            Kind.VERIFICATION, """
                    select 'VERIFICATION', verification.id, closed_at, 'CALL',
                           case when visit.cleared_at is null then verification.result else 'CONFIRMED' end, null, caller.name, null, null,
                           null, verification.id
                    from verification join visit on visit.id = visit_id left join person caller on caller.id = closed_by
                    where verification.customer_id = :customer and closed_at is not null""",
            // the reason of an override is told with the tier's own story
            Kind.TIER, """
                    select 'TIER', tier_review.id, decided_at, decided_tier,
                           case when decided_by is null then 'BY_POLICY' else tier_review.state end, null, person.name,
                           null, case when from_tier <> decided_tier then from_tier || ' → ' || decided_tier end, null, null
                    from tier_review left join person on person.id = decided_by
                    where tier_review.customer_id = :customer and decided_at is not null""",
            Kind.SERVICE, """
                    select 'SERVICE', service_case.id, opened_at, 'CASE', case when done_at is null then 'OPEN' else 'DONE' end,
                           null, owner.name, null, service_case.text, null, service_case.id
                    from service_case left join person owner on owner.id = owner_id
                    where service_case.customer_id = :customer"""));

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;

    private record Cursor(Instant at, UUID id) {

        static final Cursor BEGIN = new Cursor(LATEST, new UUID(-1, -1));

        /** One that nobody here made begins at the newest. */
        static Cursor of(@Nullable String text) {
            if (text == null) {
                return BEGIN;
            }
            try {
                int cut = text.indexOf('_');
                return new Cursor(Instant.parse(text.substring(0, cut)), UUID.fromString(text.substring(cut + 1)));
            } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException foreign) {
                return BEGIN;
            }
        }
    }

    @Override
    public Slice<TimelineEntry> slice(CustomerId customer, Set<Kind> kinds, @Nullable String after, int size) {
        String parts = PARTS.entrySet().stream()
                .filter(part -> kinds.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" union all "));
        if (parts.isEmpty()) {
            return new Slice<>(List.of(), null);
        }
        Cursor cursor = Cursor.of(after);
        List<TimelineEntry> entries = jdbc.sql("""
                        select * from (%s) story (kind, id, at, code, state, channel, ours, theirs, text, amount, record)
                        where (at, id) < (:at, :id) order by at desc, id desc limit :limit""".formatted(parts))
                .param("customer", customer.value())
                .param("at", Timestamp.from(cursor.at()))
                .param("id", cursor.id())
                .param("limit", size + 1)
                .query(SqlCustomerTimeline::entry)
                .list();
        return Slice.of(entries, size, entry -> entry.at() + "_" + entry.id());
    }

    private static TimelineEntry entry(ResultSet row, int n) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return new TimelineEntry(
                Kind.valueOf(row.getString("kind")),
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("code"),
                row.getString("state"),
                row.getString("channel"),
                row.getString("ours"),
                row.getString("theirs"),
                row.getString("text"),
                amount == null ? null : new Money(amount),
                row.getObject("record", UUID.class));
    }
}
