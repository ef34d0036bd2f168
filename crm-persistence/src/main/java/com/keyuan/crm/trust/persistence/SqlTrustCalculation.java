package com.keyuan.crm.trust.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.trust.TrustCalculation;
import com.keyuan.crm.trust.TrustFactor;
import com.keyuan.crm.trust.TrustPolicy;
import com.keyuan.crm.trust.TrustResult;
import com.keyuan.crm.trust.TrustRun;
import com.keyuan.crm.trust.TrustVerdict;
import com.keyuan.crm.trust.Weighed;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlTrustCalculation implements TrustCalculation {

    /** "trus" as a number: the key under which runs wait for each other. */
    private static final long RUN_LOCK = 0x74727573;

    /** "tc": the first half of the key under which two that touch one customer wait for each other. */
    private static final int CUSTOMER_LOCK = 0x7463;

    /** "trta" as a number: held together by those who touch few customers, alone by one who touches many. */
    private static final long ALL_LOCK = 0x74727461;

    /** PostgreSQL has room for some thousand locks. */
    private static final int MANY = 200;

    private static final String LOCK_ALL = "select pg_advisory_xact_lock(:all) where :key > 0 and :ids <> ''";

    private static final String LOCK_EACH = """
            with together as materialized (select pg_advisory_xact_lock_shared(:all))
            select pg_advisory_xact_lock(:key, hashtext(id))
            from (select id from unnest(cast(:ids as text[])) as id, together order by hashtext(id)) one""";

    private static final String COLUMNS = """
            customer_id, holder_id, held_since, matters, matter_mass, matter_routed, orders, order_mass, order_value,
            order_routed, touches, colleagues, touch_mass, touch_squares, checks, check_mass, check_confirmed, cases,
            case_mass, case_by_others, completeness, revenue, only_asked, sole_id, attached_id, first_contact, order_route,
            breadth, tenure, verification, team_service, record, confidence, score, verdict, money_at_risk""";

    private final JdbcClient jdbc;
    private final EntityManager entities;

    @Override
    public void oneRunAtATime() {
        // the statements that follow are over everybody, over tables that have just grown and that nobody has analysed
        // yet: no loop within a loop, memory for the sums, and as long as the driver's own 120 s allow
        jdbc.sql("""
                        select set_config('enable_nestloop', 'off', true), set_config('work_mem', '64MB', true),
                               set_config('statement_timeout', '110s', true), set_config('lock_timeout', '110s', true)""").query((row, n) -> true).single();
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", RUN_LOCK)
                .query((row, n) -> true)
                .single();
    }

    @Override
    public List<TrustResult> results(TrustPolicy policy, LocalDate asOf) {
        return jdbc.sql("with " + TrustSql.all("p") + " select * from p order by customer_id")
                .params(TrustSql.parameters("p", policy))
                .param("asOf", asOf)
                .query(SqlTrustCalculation::result)
                .list();
    }

    @Override
    public int store(TrustRun run, TrustPolicy policy, Instant now) {
        return insert(TrustSql.all("p"), run.getId().value(), policy, run.getAsOf(), now, Map.of());
    }

    @Override
    public void refresh(Collection<CustomerId> customers, TrustPolicy policy, LocalDate today, Instant now) {
        entities.flush();
        String ids = customers.stream().map(CustomerId::toString).collect(Collectors.joining(",", "{", "}"));
        // a statement of its own: the next one sees what those have written for whom this one waited
        jdbc.sql(customers.size() > MANY ? LOCK_ALL : LOCK_EACH)
                .params(Map.of("all", ALL_LOCK, "key", CUSTOMER_LOCK, "ids", ids))
                .query((row, n) -> true)
                .list();
        jdbc.sql("delete from trust_score where run_id is null and customer_id = any(cast(:ids as uuid[]))")
                .param("ids", ids)
                .update();
        insert(TrustSql.some("p"), null, policy, today, now, Map.of("ids", ids));
    }

    private int insert(
            String judged,
            @Nullable UUID run,
            TrustPolicy policy,
            LocalDate asOf,
            Instant now,
            Map<String, Object> parameters) {
        return jdbc.sql("with " + judged + " insert into trust_score (run_id, as_of, policy_version, calculated_at, "
                        + COLUMNS + ") select cast(:run as uuid), cast(:asOf as date), :policy, :now, " + COLUMNS
                        + " from p")
                .params(TrustSql.parameters("p", policy))
                .params(parameters)
                .param("run", run)
                .param("policy", policy.version())
                .param("asOf", asOf)
                .param("now", Timestamp.from(now))
                .update();
    }

    @Override
    public int supersede(TrustRun run) {
        return jdbc.sql("""
                        delete from trust_score where run_id is null
                        and (as_of < :asOf or (as_of = :asOf and policy_version <> :policy))""")
                .param("asOf", run.getAsOf())
                .param("policy", run.getPolicyVersion())
                .update();
    }

    @Override
    public int thin(LocalDate before) {
        return jdbc.sql("""
                        delete from trust_score using trust_run
                        where trust_run.id = trust_score.run_id and trust_run.occasion = 'NIGHTLY'
                        and trust_run.as_of < :before
                        and exists (select 1 from trust_run later
                                    where later.finished_at is not null and later.as_of > trust_run.as_of
                                    and date_trunc('month', later.as_of) = date_trunc('month', trust_run.as_of))""").param("before", before).update();
    }

    private static TrustResult result(ResultSet row, int n) throws SQLException {
        Map<TrustFactor, Weighed> factors = new EnumMap<>(TrustFactor.class);
        factors.put(TrustFactor.FIRST_CONTACT, weighed(row, "matter_value", "matter_mass"));
        factors.put(TrustFactor.ORDER_ROUTE, weighed(row, "order_path", "order_mass"));
        factors.put(TrustFactor.BREADTH, weighed(row, "touch_value", "touch_mass"));
        factors.put(TrustFactor.TENURE, new Weighed(row.getBigDecimal("tenure"), null));
        factors.put(TrustFactor.VERIFICATION, weighed(row, "check_value", "check_mass"));
        factors.put(TrustFactor.TEAM_SERVICE, weighed(row, "case_value", "case_mass"));
        factors.put(TrustFactor.RECORD, new Weighed(row.getBigDecimal("record"), null));
        return new TrustResult(
                new CustomerId(row.getObject("customer_id", UUID.class)),
                factors,
                row.getBigDecimal("score"),
                row.getBigDecimal("confidence"),
                TrustVerdict.valueOf(row.getString("verdict")),
                TrustRows.person(row, "attached_id"),
                row.getBigDecimal("revenue"),
                row.getBigDecimal("money_at_risk"),
                TrustRows.person(row, "sole_id"));
    }

    private static Weighed weighed(ResultSet row, String value, String mass) throws SQLException {
        return new Weighed(row.getBigDecimal(value), row.getBigDecimal(mass));
    }
}
