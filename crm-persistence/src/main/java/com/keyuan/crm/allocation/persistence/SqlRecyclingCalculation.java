package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.allocation.AllocationPolicy;
import com.keyuan.crm.allocation.RecyclingCalculation;
import com.keyuan.crm.allocation.RecyclingRule;
import com.keyuan.crm.allocation.RecyclingRunId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each step is one statement; the moves, once written, say what the later steps are about. */
@Repository
@RequiredArgsConstructor
class SqlRecyclingCalculation implements RecyclingCalculation {

    /** "recy" as a number. */
    private static final long LOCK = 1_919_247_225L;

    /**
     * Everybody is judged once. A customer that somebody is writing at this moment waits for another night.
     */
    private static final String JUDGE = "with judged as materialized (" + RecyclingSql.JUDGED + """
            ), withdrawn as (
                update recycling_notice set ended_at = :now from judged
                where recycling_notice.allocation_id = judged.allocation_id and recycling_notice.kind <> 'RECYCLED'
                and recycling_notice.ended_at is null
                and (recycling_notice.made_on <= judged.idle_from
                     or judged.outcome in ('NEVER', 'LOST', 'CONTRACT', 'OWES', 'OPEN_ORDER', 'ATTENDED'))
                returning 1),
            warned as (
                insert into recycling_notice (id, kind, person_id, customer_id, allocation_id, made_on, falls_on)
                select gen_random_uuid(), case outcome when 'FIRST_WARNING' then 'FIRST' else 'LAST' end, holder_id,
                       customer_id, allocation_id, :night, falls_on
                from judged where outcome in ('FIRST_WARNING', 'LAST_WARNING') returning 1),
            moved as (
                insert into recycling_move (id, run_id, customer_id, allocation_id, holder_id, tier, held_since, last_touch_on,
                    last_touch_kind, last_order_on, idle_from, limit_days, first_warned_on, last_warned_on, moved_on, moved_at)
                select gen_random_uuid(), :run, customer_id, allocation_id, holder_id, free.tier, since, touched, kind,
                       ordered_on, idle_from, days, first_on, last_on, :night, :now
                from (select judged.* from judged join customer on customer.id = judged.customer_id
                      where outcome = 'RECYCLE' for no key update of customer skip locked) free
                returning 1)
            insert into recycling_run (id, as_of, policy_version, started_at, finished_at, considered, exempt,
                warned_first, warned_last, moved)
            select :run, :night, :policy, :now, :now, count(*),
                   count(*) filter (where outcome in ('CONTRACT', 'OWES', 'OPEN_ORDER') and :night >= due_on),
                   count(*) filter (where outcome = 'FIRST_WARNING'), count(*) filter (where outcome = 'LAST_WARNING'),
                   (select count(*) from moved)
            from judged""";

    // from here on what the night has moved is told by its day, of which there is one run
    private static final String END = """
            update allocation set ended_at = :now, end_reason = 'RECYCLED', version = allocation.version + 1
            from recycling_move where moved_on = :night and allocation.id = allocation_id and allocation.ended_at is null""";

    /** Who moved it in the meantime was quicker. */
    private static final String FORGET = """
            delete from recycling_move where moved_on = :night
            and not exists (select 1 from allocation where allocation.id = allocation_id and end_reason = 'RECYCLED')""";

    private static final String LOG = """
            insert into audit_entry (id, at, kind, subject_kind, subject_id, details)
            select gen_random_uuid(), :now, 'CHANGED', 'customer', customer_id,
                   jsonb_build_object('holder', jsonb_build_array(holder_id, null),
                                      'reason', jsonb_build_array(null, 'RECYCLED'),
                                      'idleFrom', jsonb_build_array(null, idle_from))
            from recycling_move where moved_on = :night""";

    private static final String TELL = """
            insert into recycling_notice (id, kind, person_id, customer_id, allocation_id, move_id, made_on)
            select gen_random_uuid(), 'RECYCLED', holder_id, customer_id, allocation_id, id, :night
            from recycling_move where moved_on = :night""";

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Clock clock;

    @Override
    public void oneAtATime() {
        // the statements are over everybody, and over rows that the same night has just written and nobody has counted:
        // no
        // loop within a loop, memory for the sums, and as long as the driver's own 120 s allow
        jdbc.sql("""
                        select set_config('enable_nestloop', 'off', true), set_config('work_mem', '64MB', true),
                               set_config('statement_timeout', '110s', true), set_config('lock_timeout', '110s', true)""").query((row, n) -> true).single();
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", LOCK)
                .query((row, n) -> true)
                .single();
    }

    @Override
    public boolean isDone(LocalDate night) {
        return jdbc.sql("select exists (select 1 from recycling_run where as_of = :night)")
                .param("night", night)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Map<CustomerId, RecyclingRule.Verdict> verdicts(AllocationPolicy policy, LocalDate night) {
        entities.flush();
        Map<CustomerId, RecyclingRule.Verdict> verdicts = new HashMap<>();
        jdbc.sql(RecyclingSql.JUDGED)
                .params(SqlAllocationPolicies.parameters(policy))
                .param("night", night)
                .query(row -> {
                    verdicts.put(
                            new CustomerId(row.getObject("customer_id", UUID.class)),
                            new RecyclingRule.Verdict(
                                    RecyclingRule.Outcome.valueOf(row.getString("outcome")),
                                    row.getObject("falls_on", LocalDate.class)));
                });
        return verdicts;
    }

    @Override
    public List<CustomerId> execute(RecyclingRunId run, AllocationPolicy policy, LocalDate night, Instant began) {
        entities.flush();
        Map<String, @Nullable Object> all = SqlAllocationPolicies.parameters(policy);
        all.put("run", run.value());
        all.put("night", night);
        all.put("policy", policy.version());
        all.put("now", Timestamp.from(began));
        update(JUDGE, all);
        update(END, all);
        update(FORGET, all);
        update(LOG, all);
        update(TELL, all);
        update("""
                update recycling_run set finished_at = :finished,
                    moved = (select count(*) from recycling_move where moved_on = :night) where id = :run""", with(all));
        return customers("select customer_id from recycling_move where moved_on = :night", all);
    }

    private Map<String, @Nullable Object> with(Map<String, @Nullable Object> all) {
        all.put("finished", Timestamp.from(clock.instant()));
        return all;
    }

    @Override
    public List<CustomerId> undo(RecyclingRunId run, CurrentUser by, String note, Instant now) {
        entities.flush();
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("run", run.value());
        all.put("by", by.id().value());
        all.put("name", by.name());
        all.put("address", by.address());
        all.put("note", note);
        all.put("now", Timestamp.from(now));
        RecyclingUndoSql.STEPS.forEach(step -> update(step, all));
        return customers(
                "select customer_id from recycling_move where " + RecyclingUndoSql.OF_THE_RUN + " and undone_at = :now",
                all);
    }

    private void update(String sql, Map<String, @Nullable Object> parameters) {
        jdbc.sql(sql).params(parameters).update();
    }

    private List<CustomerId> customers(String sql, Map<String, @Nullable Object> parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, n) -> new CustomerId(row.getObject("customer_id", UUID.class)))
                .list();
    }
}
