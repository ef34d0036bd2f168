package com.keyuan.crm.access;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.order.OrderId;
import com.keyuan.crm.order.ProductId;
import com.keyuan.crm.order.TestOrders;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.tier.TierReviewId;
import com.keyuan.crm.tier.TierRunId;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders, products, runs and proposals for the access matrix. */
@RequiredArgsConstructor
public class TierRecords implements AccessRecords {

    private final JdbcClient jdbc;

    @Override
    public Map<String, Maker> makers() {
        return Map.of(
                "customer_order",
                this::order,
                "product",
                this::product,
                "tier_run",
                this::run,
                "tier_review",
                this::review);
    }

    private Map<String, Object> order(@Nullable CurrentUser owner) {
        CustomerId customer = new TestOrders(jdbc).customer(owner);
        OrderId id = OrderId.next();
        jdbc.sql("""
                        insert into customer_order (id, version, customer_id, number, ordered_on, amount, channel_kind,
                                                    recorded_by, recorded_at)
                        values (:id, 0, :customer, :number, date '2026-01-01', 10, 'SHARED', :by, now())""")
                .param("id", id.value())
                .param("customer", customer.value())
                .param("number", id.toString())
                .param("by", owner == null ? null : owner.id().value())
                .update();
        return Map.of("id", id, "customer", customer);
    }

    private Map<String, Object> product(@Nullable CurrentUser owner) {
        ProductId id = ProductId.next();
        jdbc.sql("insert into product (id, version, name) values (:id, 0, :name)")
                .param("id", id.value())
                .param("name", id.toString())
                .update();
        return Map.of("id", id);
    }

    private Map<String, Object> run(@Nullable CurrentUser owner) {
        TierRunId id = TierRunId.next();
        jdbc.sql("""
                        insert into tier_run (id, version, as_of, policy_version, method, occasion, proposing, requested_at,
                                              started_at, finished_at, customers)
                        values (:id, 0, date '2026-03-01', 1, 'SCORE', 'DEMAND', false, now(), now(), now(), 0)""").param("id", id.value()).update();
        return Map.of("id", id);
    }

    private Map<String, Object> review(@Nullable CurrentUser owner) {
        CustomerId customer = new TestOrders(jdbc).customer(owner);
        TierReviewId id = TierReviewId.next();
        jdbc.sql("""
                        insert into tier_review (id, version, customer_id, run_id, proposed_on, to_tier, score, revenue,
                                                 after_override, state)
                        values (:id, 0, :customer, :run, date '2026-03-01', 'A', 80, 1, false, 'WAITING')""")
                .param("id", id.value())
                .param("customer", customer.value())
                .param("run", run(owner).get("id") instanceof TierRunId run ? run.value() : null)
                .update();
        return Map.of("id", id, "customer", customer);
    }
}
