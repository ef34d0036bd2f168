package com.keyuan.crm.access;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TimeOrderedIds;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers, their contacts, people and delegations. */
@RequiredArgsConstructor
class CustomerAccessRecords implements AccessRecords {

    private final TestCustomers customers;
    private final TestCompany company;
    private final JdbcClient jdbc;
    private @Nullable UUID someone;

    @Override
    public Map<String, Maker> makers() {
        return Map.of(
                "customer", this::customer,
                "contact", this::contact,
                "removal", this::removal,
                "saved_view", this::view,
                "list_entry", owner -> owner == null ? null : Map.of("list", "source", "code", "PEER_EXCHANGE"),
                "revealer", owner -> owner == null ? null : Map.of("id", owner.id(), "person", owner.id()),
                "person", this::person,
                "department", owner -> owner == null ? null : Map.of("id", company.department("矩阵部 " + owner.id())),
                "delegation", this::delegation);
    }

    private Map<String, Object> customer(@Nullable CurrentUser holder) {
        CustomerId id = holder == null ? customers.inPool() : customers.heldBy(holder);
        return Map.of("id", id, "customer", id, "someone", someone());
    }

    private Map<String, Object> contact(@Nullable CurrentUser holder) {
        CustomerId customer = holder == null ? customers.inPool() : customers.heldBy(holder);
        return Map.of("id", customers.contact(customer, "陆工", "13800001234"), "customer", customer, "field", "PHONE");
    }

    /** A record that became one with a customer of the owner. */
    private Map<String, Object> removal(@Nullable CurrentUser holder) {
        UUID id = TimeOrderedIds.next();
        jdbc.sql("""
                        insert into customer_removal (id, customer_id, kept_id, name, removed_by, removed_at, gone)
                        values (:id, :gone, :kept, '矩阵', :by, now(), '{}')""")
                .param("id", id)
                .param("gone", customers.inPool().value())
                .param("kept", (holder == null ? customers.inPool() : customers.heldBy(holder)).value())
                .param("by", someone())
                .update();
        return Map.of("id", id);
    }

    /** Shared in the owner's department; nobody's is there none. */
    private @Nullable Map<String, Object> view(@Nullable CurrentUser owner) {
        if (owner == null) {
            return null;
        }
        UUID id = TimeOrderedIds.next();
        jdbc.sql("""
                        insert into customer_view (id, owner_id, department_id, shared, name, query, created_at)
                        values (:id, :owner, :department, true, '矩阵', 'tier=A', now())""")
                .param("id", id)
                .param("owner", owner.id().value())
                .param("department", owner.department().value())
                .update();
        return Map.of("id", id);
    }

    /** A colleague of whoever asks; nobody owns a person. */
    private @Nullable Map<String, Object> person(@Nullable CurrentUser owner) {
        if (owner == null) {
            return null;
        }
        CurrentUser colleague = company.hire("矩阵部 " + TimeOrderedIds.next(), Role.PHONE);
        return Map.of("id", colleague.id(), "department", colleague.department());
    }

    private @Nullable Map<String, Object> delegation(@Nullable CurrentUser owner) {
        if (owner == null) {
            return null;
        }
        UUID id = TimeOrderedIds.next();
        UUID director = company.hire("销售中心", Role.DIRECTOR).id().value();
        UUID delegate = company.hire("华东部", Role.MANAGER).id().value();
        jdbc.sql("""
                        insert into delegation (id, version, director_id, delegate_id, from_date, to_date)
                        values (:id, 0, :director, :delegate, :from, :to)""")
                .param("id", id)
                .param("director", director)
                .param("delegate", delegate)
                .param("from", LocalDate.of(2026, 4, 1))
                .param("to", LocalDate.of(2026, 4, 10))
                .update();
        return Map.of("id", id, "director", director, "delegate", delegate);
    }

    private UUID someone() {
        if (someone == null) {
            someone = company.hire("华东一部", Role.SALES).id().value();
        }
        return Objects.requireNonNull(someone);
    }
}
