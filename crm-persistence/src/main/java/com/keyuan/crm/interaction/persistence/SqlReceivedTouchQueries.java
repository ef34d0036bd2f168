package com.keyuan.crm.interaction.persistence;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.ChannelId;
import com.keyuan.crm.interaction.ChannelType;
import com.keyuan.crm.interaction.ReceivedTouchId;
import com.keyuan.crm.interaction.ReceivedTouchQueries;
import com.keyuan.crm.interaction.ReceivedTouchRow;
import com.keyuan.crm.interaction.WebhookSignatureRule;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlReceivedTouchQueries implements ReceivedTouchQueries {

    private static final String WAITS = "received_touch.interaction_id is null and received_touch.dismissed_at is null";

    private static final String SETTLED =
            "(received_touch.interaction_id is not null or received_touch.dismissed_at is not null)";

    /**
     * Of a waiting one the customer by the number as the contacts are now, of another one where it went; what it tells of
     * a customer whom the reader does not see stays untold, unless the reader wrote it. Others are those that would go
     * with it.
     */
    private static final String ROWS = """
            select received_touch.*, company_channel.number as channel_number, company_channel.address as channel_address,
                   company_channel.label as channel_label, person.name as person_name, customer.id as customer_id,
                   customer.name as customer_name, coalesce(interaction.created_by = :reader, false) as correctable,
                   received_touch.interaction_id is null or customer.id is not null
                   or coalesce(interaction.created_by = :reader, false) as told,
                   (select count(*) from received_touch
                    where received_touch.peer_hash = this.number and received_touch.id <> this.id
                    and received_touch.interaction_id is null and received_touch.dismissed_at is null and %s) as others
            from received_touch
            cross join lateral (select received_touch.peer_hash as number, received_touch.id) this
            left join company_channel on company_channel.id = received_touch.channel_id
            left join person on person.id = received_touch.person_id
            left join interaction on interaction.id = received_touch.interaction_id
            left join lateral (
                select contact.customer_id from contact_index join contact on contact.id = contact_index.contact_id
                where contact_index.hash = received_touch.peer_hash and contact.left_on is null
                and received_touch.interaction_id is null limit 1) known on true
            left join customer on customer.id = coalesce(interaction.customer_id, known.customer_id) and %s
            where %s and %s %s
            order by received_touch.happened_at desc, received_touch.id desc limit :limit""";

    private final JdbcClient jdbc;

    @Override
    public boolean isKnown(ChannelId channel, String reference) {
        return jdbc.sql(
                        "select exists (select from received_touch where channel_id = :channel and reference = :reference)")
                .param("channel", channel.value())
                .param("reference", reference)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<ChannelType> typeOf(ChannelId channel) {
        return jdbc.sql("select type from company_channel where id = :channel")
                .param("channel", channel.value())
                .query(String.class)
                .optional()
                .map(ChannelType::valueOf);
    }

    @Override
    public Optional<Match> match(byte[] hash) {
        List<Match> contacts = matches("""
                select distinct contact.customer_id, contact.id as contact_id
                from contact_index join contact on contact.id = contact_index.contact_id
                where contact_index.hash = :hash and contact.left_on is null limit 10""", hash);
        if (contacts.stream().map(Match::customer).distinct().count() > 1) {
            return Optional.empty();
        }
        if (contacts.size() > 1) {
            return Optional.of(new Match(contacts.get(0).customer(), null));
        }
        return (contacts.isEmpty() ? assigned(hash) : contacts).stream().findFirst();
    }

    private List<Match> assigned(byte[] hash) {
        return matches("""
                select interaction.customer_id, cast(null as uuid) as contact_id
                from received_touch join interaction on interaction.id = received_touch.interaction_id
                where peer_hash = :hash order by received_touch.happened_at desc, received_touch.id desc limit 1""", hash);
    }

    private List<Match> matches(String sql, byte[] hash) {
        return jdbc.sql(sql)
                .param("hash", hash)
                .query((row, n) -> {
                    UUID contact = row.getObject("contact_id", UUID.class);
                    return new Match(
                            new CustomerId(row.getObject("customer_id", UUID.class)),
                            contact == null ? null : new ContactId(contact));
                })
                .list();
    }

    @Override
    public boolean isFirst(ChannelId channel, String signature, Instant now) {
        jdbc.sql("""
                        delete from channel_delivery where (channel_id, signature) in (
                            select channel_id, signature from channel_delivery where received_at < :old
                            for update skip locked)""")
                .param("old", Timestamp.from(now.minus(WebhookSignatureRule.WINDOW.multipliedBy(3))))
                .update();
        return jdbc.sql("""
                                insert into channel_delivery (channel_id, signature, received_at)
                                values (:channel, :signature, :now) on conflict do nothing""")
                        .param("channel", channel.value())
                        .param("signature", signature)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    @Override
    public Slice<ReceivedTouchRow> rows(
            RecordFilter touches,
            RecordFilter customers,
            PersonId reader,
            boolean waiting,
            @Nullable String after,
            int size) {
        Map<String, Object> parameters = new HashMap<>(touches.parameters());
        parameters.putAll(customers.parameters());
        parameters.put("reader", reader.value());
        parameters.put("limit", size + 1);
        String sql = ROWS.formatted(
                touches.sql(), customers.sql(), touches.sql(), waiting ? WAITS : SETTLED, after(after, parameters));
        return Slice.of(
                jdbc.sql(sql).params(parameters).query(ChannelRows::received).list(),
                size,
                row -> row.happenedAt() + "~" + row.id());
    }

    private static String after(@Nullable String cursor, Map<String, Object> parameters) {
        int tilde = cursor == null ? -1 : cursor.indexOf('~');
        if (cursor == null || tilde < 0) {
            return "";
        }
        try {
            parameters.put("afterAt", Timestamp.from(Instant.parse(cursor.substring(0, tilde))));
            parameters.put("afterId", UUID.fromString(cursor.substring(tilde + 1)));
            return "and (received_touch.happened_at, received_touch.id) < (:afterAt, :afterId)";
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return "";
        }
    }

    @Override
    public List<ReceivedTouchId> sameNumber(ReceivedTouchId touch, RecordFilter touches) {
        return jdbc.sql("""
                        select received_touch.id from received_touch
                        join received_touch first on first.id = :touch and first.peer_hash = received_touch.peer_hash
                        where received_touch.id <> :touch and %s and %s
                        order by received_touch.id limit 200""".formatted(WAITS, touches.sql()))
                .params(touches.parameters())
                .param("touch", touch.value())
                .query((row, n) -> new ReceivedTouchId(row.getObject("id", UUID.class)))
                .list();
    }
}
