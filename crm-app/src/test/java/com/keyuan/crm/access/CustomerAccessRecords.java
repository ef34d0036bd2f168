package com.keyuan.crm.access;

import com.keyuan.crm.customer.ContactField;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.EntityManager;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Customers and contacts that somebody holds, or nobody; people, departments and delegations. */
@Component
@RequiredArgsConstructor
class CustomerAccessRecords implements AccessRecords {

    private final TestCustomers customers;
    private final EntityManager entities;
    private final JdbcClient jdbc;

    @Override
    public Map<String, Maker> makers() {
        return Map.of(
                "customer", this::customer,
                "contact", this::contact,
                "person", CustomerAccessRecords::person,
                "department", owner -> owner == null ? null : Map.of("id", owner.department()),
                "delegation", this::delegation);
    }

    private Map<String, Object> customer(@Nullable CurrentUser owner) {
        CustomerId id = owner == null ? customers.inPool() : customers.heldBy(owner);
        entities.flush();
        return Map.of("id", id, "customer", id);
    }

    private Map<String, Object> contact(@Nullable CurrentUser owner) {
        CustomerId customer = owner == null ? customers.inPool() : customers.heldBy(owner);
        entities.flush();
        ContactId id = customers.contact(customer, "柳总", "13800001234");
        entities.flush();
        return Map.of("id", id, "field", ContactField.PHONE);
    }

    private static @Nullable Map<String, Object> person(@Nullable CurrentUser owner) {
        return owner == null ? null : Map.of("id", owner.id(), "department", owner.department());
    }

    private @Nullable Map<String, Object> delegation(@Nullable CurrentUser owner) {
        if (owner == null) {
            return null;
        }
        var id = TimeOrderedIds.next();
        jdbc.sql("""
                        insert into delegation (id, version, director_id, delegate_id, from_date, to_date)
                        select :id, 0, :owner, other.id, date '2026-01-01', date '2026-01-02'
                        from person other where other.id <> :owner order by other.id limit 1""")
                .param("id", id)
                .param("owner", owner.id().value())
                .update();
        return Map.of("id", id);
    }
}
