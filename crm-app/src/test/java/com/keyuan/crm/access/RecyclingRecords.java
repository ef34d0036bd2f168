package com.keyuan.crm.access;

import com.keyuan.crm.allocation.RecyclingMoveId;
import com.keyuan.crm.allocation.RecyclingRunId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.order.TestOrders;
import com.keyuan.crm.shared.CurrentUser;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nights of recycling and what fell in them, for the access matrix. */
@RequiredArgsConstructor
public class RecyclingRecords implements AccessRecords {

    private final JdbcClient jdbc;

    @Override
    public Map<String, Maker> makers() {
        return Map.of("recycling_run", owner -> Map.of("id", run()), "recycling_move", this::move);
    }

    private RecyclingRunId run() {
        RecyclingRunId id = RecyclingRunId.next();
        jdbc.sql("""
                        insert into recycling_run (id, as_of, policy_version, started_at, finished_at, considered, exempt,
                                                   warned_first, warned_last, moved)
                        values (:id, date '2026-03-17' - (select cast(count(*) as int) from recycling_run), 1, now(), now(),
                                1, 0, 0, 0, 1)""").param("id", id.value()).update();
        return id;
    }

    /** Of a customer that somebody held until the last night. */
    private @Nullable Map<String, Object> move(@Nullable CurrentUser owner) {
        if (owner == null) {
            return null;
        }
        RecyclingRunId run = run();
        CustomerId customer = new TestOrders(jdbc).customer(owner);
        RecyclingMoveId id = RecyclingMoveId.next();
        jdbc.sql("""
                        with fallen as (
                            update allocation set ended_at = started_at + interval '1 hour', end_reason = 'RECYCLED'
                            where customer_id = :customer and ended_at is null returning *)
                        insert into recycling_move (id, run_id, customer_id, allocation_id, holder_id, tier, held_since,
                            idle_from, limit_days, first_warned_on, last_warned_on, moved_on, moved_at)
                        select :id, :run, customer_id, fallen.id, holder_id, 'C', as_of - 70, as_of - 60, 60, as_of - 7,
                               as_of - 1, as_of, now()
                        from fallen, recycling_run where recycling_run.id = :run""")
                .param("customer", customer.value())
                .param("id", id.value())
                .param("run", run.value())
                .update();
        return Map.of("id", id);
    }
}
