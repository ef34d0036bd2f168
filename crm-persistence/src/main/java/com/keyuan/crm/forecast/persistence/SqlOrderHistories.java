package com.keyuan.crm.forecast.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.forecast.OrderHistories;
import com.keyuan.crm.forecast.OrderHistory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlOrderHistories implements OrderHistories {

    /** What each customer ordered on each day; a day of returns alone is none with an order. */
    private static final String DAYS = """
            with day as (
                select customer_id, ordered_on, sum(amount) as amount, bool_or(amount > 0) as bought
                from customer_order where not cancelled and ordered_on <= :until
                group by customer_id, ordered_on)
            """;

    private static final String HISTORIES = DAYS + """
            select customer_id,
                   min(ordered_on) filter (where bought and ordered_on <= :asOf) as first_on,
                   max(ordered_on) filter (where bought and ordered_on <= :asOf) as last_on,
                   count(*) filter (where bought and ordered_on <= :asOf) as orders,
                   sum(amount) filter (where ordered_on <= :asOf) as revenue,
                   count(*) filter (where bought and ordered_on <= :earlier) as orders_earlier,
                   max(ordered_on) filter (where bought and ordered_on <= :earlier) as last_on_earlier,
                   count(*) filter (where bought and ordered_on > :asOf) as orders_later
            from day group by customer_id
            having bool_or(bought and ordered_on <= :asOf)
            order by customer_id""";

    private static final String REPEATS = DAYS + """
            select ordered_on, count(*) as repeats
            from (select ordered_on, row_number() over (partition by customer_id order by ordered_on) as nth
                  from day where bought) numbered
            where nth > 1 group by ordered_on""";

    private final JdbcClient jdbc;

    @Override
    public List<OrderHistory> read(LocalDate asOf, LocalDate until) {
        return jdbc.sql(HISTORIES)
                .param("asOf", asOf)
                .param("until", until)
                .param("earlier", asOf.minusWeeks(13))
                .query(SqlOrderHistories::history)
                .list();
    }

    @Override
    public SortedMap<LocalDate, Integer> repeatsByDay(LocalDate asOf) {
        SortedMap<LocalDate, Integer> repeats = new TreeMap<>();
        jdbc.sql(REPEATS).param("until", asOf).query(row -> {
            repeats.put(row.getObject("ordered_on", LocalDate.class), row.getInt("repeats"));
        });
        return repeats;
    }

    private static OrderHistory history(ResultSet row, int n) throws SQLException {
        return new OrderHistory(
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                row.getInt("orders"),
                row.getBigDecimal("revenue"),
                row.getInt("orders_earlier"),
                row.getObject("last_on_earlier", LocalDate.class),
                row.getInt("orders_later"));
    }
}
