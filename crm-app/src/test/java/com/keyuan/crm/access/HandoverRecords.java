package com.keyuan.crm.access;

import com.keyuan.crm.allocation.AllocationId;
import com.keyuan.crm.allocation.HandoverId;
import com.keyuan.crm.allocation.HandoverStep;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.order.TestOrders;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Handovers for the access matrix: of the new holder, and customers whose former holder is the owner. */
@RequiredArgsConstructor
class HandoverRecords implements AccessRecords {

    private final JdbcClient jdbc;
    private final TestCompany company;

    @Override
    public Map<String, Maker> makers() {
        return Map.of("handover", this::handover, "handed_over", this::handedOver);
    }

    private @Nullable Map<String, Object> handover(@Nullable CurrentUser owner) {
        if (owner == null) {
            return null;
        }
        CustomerId customer = new TestOrders(jdbc).customer(owner);
        return Map.of("id", begin(customer, company.hire("别部", Role.SALES), owner), "step", HandoverStep.WORK);
    }

    /** By the owner, to somebody of another department. */
    private @Nullable Map<String, Object> handedOver(@Nullable CurrentUser owner) {
        if (owner == null) {
            return null;
        }
        CurrentUser present = company.hire("别部", Role.SALES);
        CustomerId customer = new TestOrders(jdbc).customer(present);
        begin(customer, owner, present);
        return Map.of("id", customer);
    }

    private HandoverId begin(CustomerId customer, CurrentUser from, CurrentUser to) {
        HandoverId id = HandoverId.next();
        UUID allocation = jdbc.sql("select id from allocation where customer_id = :customer and ended_at is null")
                .param("customer", customer.value())
                .query(UUID.class)
                .optional()
                .orElseGet(() -> hold(customer, to));
        jdbc.sql("""
                        insert into handover (id, version, customer_id, allocation_id, from_id, to_id, reason, began_at, due_on,
                                              state)
                        values (:id, 0, :customer, :allocation, :from, :to, 'ROTATION', now(), current_date + 29, 'RUNNING')""")
                .param("id", id.value())
                .param("customer", customer.value())
                .param("allocation", allocation)
                .param("from", from.id().value())
                .param("to", to.id().value())
                .update();
        return id;
    }

    private UUID hold(CustomerId customer, CurrentUser holder) {
        UUID id = AllocationId.next().value();
        jdbc.sql("""
                        insert into allocation (id, version, customer_id, holder_id, started_at, reason)
                        values (:id, 0, :customer, :holder, now(), 'ROTATION')""")
                .param("id", id)
                .param("customer", customer.value())
                .param("holder", holder.id().value())
                .update();
        return id;
    }
}
