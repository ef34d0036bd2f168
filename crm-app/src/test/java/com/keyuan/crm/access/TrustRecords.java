package com.keyuan.crm.access;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.order.TestOrders;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.trust.TrustAlertId;
import com.keyuan.crm.trust.TrustRunId;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Trust runs and alerts for the access matrix. */
@RequiredArgsConstructor
public class TrustRecords implements AccessRecords {

    private final JdbcClient jdbc;

    @Override
    public Map<String, Maker> makers() {
        return Map.of("trust_run", this::run, "trust_alert", this::alert, "trust_person_alert", this::personAlert);
    }

    private Map<String, Object> run(@Nullable CurrentUser owner) {
        TrustRunId id = TrustRunId.next();
        jdbc.sql("""
                        insert into trust_run (id, version, as_of, policy_version, occasion, counting, requested_at,
                                               started_at, finished_at, customers)
                        values (:id, 0, date '2026-03-01', 1, 'DEMAND', false, now(), now(), now(), 0)""").param("id", id.value()).update();
        return Map.of("id", id);
    }

    /** About a customer that somebody holds. */
    private Map<String, Object> alert(@Nullable CurrentUser owner) {
        CustomerId customer = new TestOrders(jdbc).customer(owner);
        TrustAlertId id = TrustAlertId.next();
        jdbc.sql("""
                        insert into trust_alert (id, version, kind, customer_id, score, money_at_risk, raised_at)
                        values (:id, 0, 'PERSONAL', :customer, 30, 1, now())""")
                .param("id", id.value())
                .param("customer", customer.value())
                .update();
        return Map.of("id", id, "customer", customer);
    }

    /** About somebody whose money at risk passed the limit. */
    private @Nullable Map<String, Object> personAlert(@Nullable CurrentUser owner) {
        if (owner == null) {
            return null;
        }
        TrustAlertId id = TrustAlertId.next();
        jdbc.sql("""
                        insert into trust_alert (id, version, kind, person_id, money_at_risk, raised_at)
                        values (:id, 0, 'EXPOSED', :person, 9000000, now())""")
                .param("id", id.value())
                .param("person", owner.id().value())
                .update();
        return new HashMap<>(Map.of("id", id));
    }
}
