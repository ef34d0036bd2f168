package com.keyuan.crm.order;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.TimeOrderedIds;
import java.math.BigDecimal;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers, their holders and orders as bare rows, for tests of what stands on them. */
@RequiredArgsConstructor
public class TestOrders {

    private final JdbcClient jdbc;

    public CustomerId customer(@Nullable CurrentUser holder) {
        CustomerId id = CustomerId.next();
        jdbc.sql("""
                        insert into customer (id, version, name, name_key, name_sort, created_at)
                        values (:id, 0, :name, :name, :name, now())""").param("id", id.value()).param("name", "客户" + id).update();
        if (holder != null) {
            hold(id, holder);
        }
        return id;
    }

    public void hold(CustomerId customer, CurrentUser holder) {
        jdbc.sql("""
                        insert into allocation (id, version, customer_id, holder_id, started_at, reason)
                        values (:id, 0, :customer, :holder, now(), 'INITIAL')""")
                .param("id", TimeOrderedIds.next())
                .param("customer", customer.value())
                .param("holder", holder.id().value())
                .update();
    }

    public void order(CustomerId customer, LocalDate on, String amount) {
        order(customer, on, amount, false);
    }

    public void cancelledOrder(CustomerId customer, LocalDate on, String amount) {
        order(customer, on, amount, true);
    }

    private void order(CustomerId customer, LocalDate on, String amount, boolean cancelled) {
        OrderId id = OrderId.next();
        jdbc.sql("""
                        insert into customer_order (id, version, customer_id, number, ordered_on, amount, channel_kind,
                                                    cancelled, cancel_reason, recorded_at)
                        values (:id, 0, :customer, :number, :on, :amount, 'SHARED', :cancelled, :reason, now())""")
                .param("id", id.value())
                .param("customer", customer.value())
                .param("number", id.toString())
                .param("on", on)
                .param("amount", new BigDecimal(amount))
                .param("cancelled", cancelled)
                .param("reason", cancelled ? "取消" : null)
                .update();
    }
}
