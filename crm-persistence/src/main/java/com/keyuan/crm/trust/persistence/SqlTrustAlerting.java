package com.keyuan.crm.trust.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.InteractionId;
import com.keyuan.crm.trust.TrustAlerting;
import com.keyuan.crm.trust.TrustPolicy;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each step is one statement; a customer or person has one alert at a time, which an index sees to. */
@Repository
@RequiredArgsConstructor
class SqlTrustAlerting implements TrustAlerting {

    private static final String END_PERSONAL = """
            update trust_alert set ended_at = :now, version = version + 1
            where kind = 'PERSONAL' and ended_at is null and %s
            and exists (select 1 from trust_present where trust_present.customer_id = trust_alert.customer_id
                        and trust_present.verdict <> 'PERSONAL')""";

    private static final String RAISE_PERSONAL = """
            insert into trust_alert (id, version, kind, customer_id, person_id, score, money_at_risk, raised_at)
            select gen_random_uuid(), 0, 'PERSONAL', customer_id, attached_id, score, money_at_risk, :now
            from trust_present where verdict = 'PERSONAL' and %s
            on conflict do nothing""";

    private static final String RISK = """
            with risk as (
                select attached_id, sum(money_at_risk) as risk from trust_present
                where attached_id is not null and %s group by attached_id)\s""";

    private static final String END_EXPOSED = RISK + """
            update trust_alert set ended_at = :now, version = version + 1
            where kind = 'EXPOSED' and ended_at is null and %s
            and not exists (select 1 from risk where attached_id = trust_alert.person_id and risk >= :limit)""";

    private static final String RAISE_EXPOSED = RISK + """
            insert into trust_alert (id, version, kind, person_id, money_at_risk, raised_at)
            select gen_random_uuid(), 0, 'EXPOSED', attached_id, risk, :now from risk where risk >= :limit
            on conflict do nothing""";

    /** By ids, so that an index finds one person's customers among a hundred thousand. */
    private static final String ATTACHED = "attached_id = any(cast(:people as uuid[]))";

    private final JdbcClient jdbc;
    private final EntityManager entities;

    @Override
    public void everybody(TrustPolicy policy, Instant now) {
        Map<String, Object> parameters = parameters(policy, now);
        update(END_PERSONAL.formatted("true"), parameters);
        update(RAISE_PERSONAL.formatted("true"), parameters);
        update(END_EXPOSED.formatted("true", "true"), parameters);
        update(RAISE_EXPOSED.formatted("true"), parameters);
    }

    @Override
    public void of(Collection<CustomerId> customers, TrustPolicy policy, Instant now) {
        Map<String, Object> parameters = parameters(policy, now);
        parameters.put("ids", customers.stream().map(CustomerId::toString).collect(Collectors.joining(",", "{", "}")));
        String some = "customer_id = any(cast(:ids as uuid[]))";
        update(END_PERSONAL.formatted(some), parameters);
        update(RAISE_PERSONAL.formatted(some), parameters);
        // whoever they were attached to is relieved, whoever they are attached to now is burdened
        String people = jdbc
                .sql("select distinct attached_id from trust_score where attached_id is not null and " + some)
                .params(parameters)
                .query(UUID.class)
                .stream()
                .map(UUID::toString)
                .collect(Collectors.joining(",", "{", "}"));
        parameters.put("people", people);
        update(END_EXPOSED.formatted(ATTACHED, "person_id = any(cast(:people as uuid[]))"), parameters);
        update(RAISE_EXPOSED.formatted(ATTACHED), parameters);
    }

    @Override
    public void only(InteractionId interaction, Instant now) {
        entities.flush();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("interaction", interaction.value());
        parameters.put("now", Timestamp.from(now));
        update("""
                update trust_alert set ended_at = :now, version = version + 1
                where source_id = :interaction and ended_at is null
                and not exists (select 1 from interaction where interaction.id = :interaction
                                and interaction.customer_id = trust_alert.customer_id
                                and only_person_id = trust_alert.person_id)""", parameters);
        update("""
                insert into trust_alert (id, version, kind, customer_id, person_id, money_at_risk, source_id, raised_at)
                select gen_random_uuid(), 0, 'ONLY', interaction.customer_id, only_person_id,
                       coalesce(trust_present.money_at_risk, 0), interaction.id, :now
                from interaction left join trust_present on trust_present.customer_id = interaction.customer_id
                where interaction.id = :interaction and only_person_id is not null
                on conflict do nothing""", parameters);
    }

    private static Map<String, Object> parameters(TrustPolicy policy, Instant now) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("now", Timestamp.from(now));
        parameters.put("limit", policy.riskLimit());
        return parameters;
    }

    private void update(String sql, Map<String, Object> parameters) {
        jdbc.sql(sql).params(parameters).update();
    }
}
