package com.keyuan.crm.forecast.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.forecast.OrderHistories;
import com.keyuan.crm.forecast.OrderHistory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlOrderHistories implements OrderHistories {

    /** By customer and day first; a day of returns alone is none with an order. */
    private static final String HISTORIES = """
            with day as (
                select customer_id, ordered_on, sum(amount) as amount, bool_or(amount > 0) as bought
                from customer_order where not cancelled and ordered_on <= :asOf
                group by customer_id, ordered_on)
            select customer_id, min(ordered_on) filter (where bought) as first_on, sum(amount) as revenue,
                   count(*) filter (where bought) as orders,
                   max(ordered_on) filter (where bought) as last_on,
                   count(*) filter (where bought and ordered_on <= :earlier) as orders_earlier,
                   max(ordered_on) filter (where bought and ordered_on <= :earlier) as last_on_earlier,
                   count(*) filter (where bought and ordered_on <= :heldOut) as orders_held_out,
                   max(ordered_on) filter (where bought and ordered_on <= :heldOut) as last_on_held_out
            from day group by customer_id having bool_or(bought)
            order by customer_id""";

    private static final String BUYERS = """
            select ordered_on, count(distinct customer_id) as buyers
            from customer_order where not cancelled and amount > 0 and ordered_on <= :asOf
            group by ordered_on""";

    private final JdbcClient jdbc;

    @Override
    public List<OrderHistory> read(LocalDate asOf, LocalDate earlier, LocalDate heldOut) {
        return jdbc.sql(HISTORIES)
                .param("asOf", asOf)
                .param("earlier", earlier)
                .param("heldOut", heldOut)
                .query((row, n) -> new OrderHistory(
                        new CustomerId(row.getObject("customer_id", UUID.class)),
                        row.getObject("first_on", LocalDate.class),
                        Objects.requireNonNull(seen(row, asOf, "orders", "last_on")),
                        seen(row, earlier, "orders_earlier", "last_on_earlier"),
                        seen(row, heldOut, "orders_held_out", "last_on_held_out"),
                        row.getBigDecimal("revenue")))
                .list();
    }

    private static OrderHistory.@Nullable Seen seen(ResultSet row, LocalDate day, String orders, String last)
            throws SQLException {
        LocalDate lastOn = row.getObject(last, LocalDate.class);
        return lastOn == null ? null : new OrderHistory.Seen(day, row.getInt(orders), lastOn);
    }

    @Override
    public SortedMap<LocalDate, Integer> buyersByDay(LocalDate asOf) {
        SortedMap<LocalDate, Integer> buyers = new TreeMap<>();
        jdbc.sql(BUYERS).param("asOf", asOf).query(row -> {
            buyers.put(row.getObject("ordered_on", LocalDate.class), row.getInt("buyers"));
        });
        return buyers;
    }
}
