package com.keyuan.crm.access;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.order.TestOrders;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.territory.RotationPlanId;
import com.keyuan.crm.territory.TerritoryId;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Territories and plans for the access matrix. */
@RequiredArgsConstructor
public class TerritoryRecords implements AccessRecords {

    private final JdbcClient jdbc;

    @Override
    public Map<String, Maker> makers() {
        return Map.of("territory", this::territory, "rotation_plan", this::plan);
    }

    private Map<String, Object> territory(@Nullable CurrentUser owner) {
        TerritoryId id = TerritoryId.next();
        jdbc.sql("insert into territory (id, version, name) values (:id, 0, :name)")
                .param("id", id.value())
                .param("name", id.toString())
                .update();
        return Map.of("id", id);
    }

    /** For the owner, who leaves the own department; a pool record is of another one. */
    private @Nullable Map<String, Object> plan(@Nullable CurrentUser owner) {
        if (owner == null) {
            return null;
        }
        CustomerId customer = new TestOrders(jdbc).customer(owner);
        UUID department = owner.department().value();
        RotationPlanId id = RotationPlanId.next();
        jdbc.sql("""
                        insert into rotation_plan (id, version, kind, department_id, leaver_id, plan_date, cap_months, state,
                                                   requested_by, requested_at, solved_at, seconds, gap)
                        values (:id, 0, 'LEAVING', :department, :by, date '2026-03-01', 24, 'DRAFT', :by, now(), now(), 1, 0)""")
                .param("id", id.value())
                .param("department", department)
                .param("by", owner.id().value())
                .update();
        jdbc.sql("""
                        insert into rotation_move (plan_id, customer_id, from_id, state, due, rules, tier, revenue, trust,
                                                   whole_stake, stake, travel, inexperience)
                        values (:plan, :customer, :from, 'STAYS', '{TENURE}', '{WAITING}', 'C', 0, 50, 0, 0, 3, 2)""")
                .param("plan", id.value())
                .param("customer", customer.value())
                .param("from", owner.id().value())
                .update();
        return Map.of("id", id, "customer", customer, "department", department);
    }
}
