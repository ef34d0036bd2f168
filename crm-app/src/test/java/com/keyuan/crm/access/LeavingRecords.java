package com.keyuan.crm.access;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.leaving.LeavingId;
import com.keyuan.crm.order.TestOrders;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leavings for the access matrix. */
@RequiredArgsConstructor
public class LeavingRecords implements AccessRecords {

    private final JdbcClient jdbc;
    private final TestCompany company;

    @Override
    public Map<String, Maker> makers() {
        return Map.of("leaving", this::leaving);
    }

    /** The owner is on notice and holds a customer; nobody's there is none. */
    private @Nullable Map<String, Object> leaving(@Nullable CurrentUser owner) {
        if (owner == null) {
            return null;
        }
        CustomerId customer = new TestOrders(jdbc).customer(owner);
        // what other records began by the database's clock began, by the test's, in the future
        jdbc.sql("""
                        update allocation set started_at = date '2026-03-01'
                        where holder_id = :person and ended_at is null and started_at > date '2026-03-18'""").param("person", owner.id().value()).update();
        jdbc.sql("update leaving set withdrawn_by = given_by, withdrawn_at = now() where person_id = :person")
                .param("person", owner.id().value())
                .update();
        LeavingId id = LeavingId.next();
        jdbc.sql("""
                        insert into leaving (id, version, person_id, noticed_on, last_day, given_by, given_at, attached,
                                             at_risk, exposed_before, exposed)
                        values (:id, 0, :person, date '2026-03-01', date '2026-03-31', :by, now(), 0, 0, 0, 0)""")
                .param("id", id.value())
                .param("person", owner.id().value())
                .param("by", company.hire("销售中心", Role.DIRECTOR).id().value())
                .update();
        return Map.of("id", id, "record", customer);
    }
}
