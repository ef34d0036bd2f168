package com.keyuan.crm.interaction.persistence;

import static com.keyuan.crm.interaction.persistence.ChannelRows.instant;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.interaction.ChannelAnswerRow;
import com.keyuan.crm.interaction.ChannelChoice;
import com.keyuan.crm.interaction.ChannelHoldingRow;
import com.keyuan.crm.interaction.ChannelId;
import com.keyuan.crm.interaction.ChannelQueries;
import com.keyuan.crm.interaction.ChannelRow;
import com.keyuan.crm.interaction.InteractionQueries.Choice;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlChannelQueries implements ChannelQueries {

    private static final String ROWS = """
            select company_channel.*, holding.holder_id, holding.held_from, holder.name as holder_name,
                   coalesce(holder.enabled, false) as holder_here, secret is not null as signed,
                   (select count(*) from interaction where interaction.channel_id = company_channel.id
                    and happened_at > cast(:now as timestamptz) - interval '30 days') as touches
            from company_channel
            left join channel_holding holding on holding.channel_id = company_channel.id and held_until is null
            left join person holder on holder.id = holding.holder_id
            where\s""";

    private static final String SUCCESSORS = """
            from person join department on department.id = person.department_id
            where person.enabled and (:all or person.department_id = any(cast(:departments as uuid[])))\s""";

    private final JdbcClient jdbc;

    @Override
    public void lockNumbers() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('company_channel.number'))")
                .query((row, n) -> "")
                .list();
    }

    @Override
    public Optional<PersonId> holderAt(ChannelId channel, Instant at) {
        return jdbc.sql("""
                        select holder_id from channel_holding where channel_id = :channel
                        and tstzrange(held_from, held_until) @> cast(:at as timestamptz)""")
                .param("channel", channel.value())
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    @Override
    public Optional<ChannelKind> kindAt(ChannelId channel, Instant at) {
        return jdbc.sql("""
                        select case when exists (
                                   select from channel_holding where channel_id = company_channel.id
                                   and tstzrange(held_from, held_until) @> cast(:at as timestamptz))
                               then 'HELD' else 'SHARED' end
                        from company_channel where id = :channel""")
                .param("channel", channel.value())
                .param("at", Timestamp.from(at))
                .query(String.class)
                .optional()
                .map(ChannelKind::valueOf);
    }

    @Override
    public boolean maySucceed(CurrentUser user, PersonId holder) {
        return jdbc.sql("select exists (select 1 " + SUCCESSORS + " and person.id = :holder)")
                .params(reach(user))
                .param("holder", holder.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Choice<PersonId>> successors(CurrentUser user) {
        return jdbc.sql("select person.id, concat_ws(' ', person.name, department.name) as name " + SUCCESSORS
                        + " order by person.name, person.id")
                .params(reach(user))
                .query((row, n) -> new Choice<>(new PersonId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    /** A manager gives to the department's, whoever keeps the register or leads the company to everybody. */
    private static Map<String, Object> reach(CurrentUser user) {
        return Map.of(
                "all", user.isAnyOf(Role.ADMIN, Role.DIRECTOR),
                "departments",
                        user.departments().stream()
                                .map(department -> department.value().toString())
                                .collect(Collectors.joining(",", "{", "}")));
    }

    @Override
    public List<ChannelChoice> usable(CurrentUser user) {
        return jdbc.sql("""
                        select company_channel.id, number, address, label from company_channel
                        left join channel_holding holding on holding.channel_id = company_channel.id and held_until is null
                        where retired_at is null and (shared or holding.holder_id = :me)
                        order by holding.holder_id is null, number limit 100""")
                .param("me", user.id().value())
                .query((row, n) -> new ChannelChoice(
                        new ChannelId(row.getObject("id", UUID.class)),
                        row.getInt("number"),
                        row.getString("address"),
                        row.getString("label")))
                .list();
    }

    @Override
    public List<ChannelRow> rows(RecordFilter channels, Instant now) {
        return jdbc.sql(ROWS + channels.sql() + " order by retired_at is not null, number limit 500")
                .params(channels.parameters())
                .param("now", Timestamp.from(now))
                .query(ChannelRows::channel)
                .list();
    }

    @Override
    public Optional<ChannelRow> row(ChannelId channel, Instant now) {
        return jdbc.sql(ROWS + "company_channel.id = :channel")
                .param("channel", channel.value())
                .param("now", Timestamp.from(now))
                .query(ChannelRows::channel)
                .optional();
    }

    @Override
    public List<ChannelHoldingRow> holdings(ChannelId channel) {
        return jdbc.sql("""
                        select holder.name, held_from, held_until, giver.name as giver, note
                        from channel_holding join person holder on holder.id = holder_id
                        join person giver on giver.id = given_by
                        where channel_id = :channel order by held_from desc, channel_holding.id desc limit 100""")
                .param("channel", channel.value())
                .query((row, n) -> new ChannelHoldingRow(
                        row.getString("name"),
                        Objects.requireNonNull(instant(row, "held_from")),
                        instant(row, "held_until"),
                        row.getString("giver"),
                        row.getString("note")))
                .list();
    }

    @Override
    public List<ChannelAnswerRow> answers(ChannelId channel, Instant since) {
        return jdbc.sql("""
                        select person.name, count(*) filter (where direction = 'IN') as inbound,
                               count(*) filter (where direction = 'OUT') as outbound,
                               count(*) filter (where two_way) as spoken, max(happened_at) as last
                        from interaction join person on person.id = person_id
                        where channel_id = :channel and happened_at > :since
                        group by person.id, person.name order by count(*) desc, person.name limit 50""")
                .param("channel", channel.value())
                .param("since", Timestamp.from(since))
                .query((row, n) -> new ChannelAnswerRow(
                        row.getString("name"),
                        row.getLong("inbound"),
                        row.getLong("outbound"),
                        row.getLong("spoken"),
                        Objects.requireNonNull(instant(row, "last"))))
                .list();
    }

    @Override
    public Optional<PersonId> colleague(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        List<UUID> named =
                jdbc.sql("""
                        select id from person where enabled and (lower(username) = lower(:name) or person.name = :name)
                        order by lower(username) <> lower(:name) limit 2""").param("name", name.strip()).query(UUID.class).list();
        return named.size() == 1 ? Optional.of(new PersonId(named.get(0))) : Optional.empty();
    }
}
