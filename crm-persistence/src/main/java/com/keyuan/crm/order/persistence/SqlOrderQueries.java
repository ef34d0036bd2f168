package com.keyuan.crm.order.persistence;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.order.OrderFilter;
import com.keyuan.crm.order.OrderId;
import com.keyuan.crm.order.OrderPage;
import com.keyuan.crm.order.OrderQueries;
import com.keyuan.crm.order.OrderRow;
import com.keyuan.crm.order.OrderTotals;
import com.keyuan.crm.order.ProductId;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the lists; the names of customers, people and products are joined in the same statement. */
@Repository
@RequiredArgsConstructor
class SqlOrderQueries implements OrderQueries {

    private static final String ROWS = """
            select customer_order.id, customer_order.customer_id, customer.name as customer_name, customer_order.number,
                   customer_order.ordered_on, customer_order.amount, customer_order.channel_kind,
                   seller.name as seller_name, product.name as product_name, customer_order.cancelled
            from customer_order
            join customer on customer.id = customer_order.customer_id
            left join person seller on seller.id = customer_order.salesperson_id
            left join product on product.id = customer_order.product_id
            where %s
            """;

    private static final String TOTALS = """
            select count(*) filter (where amount >= 0) as sales, count(*) filter (where amount < 0) as returns,
                   coalesce(sum(amount), 0) as net
            from customer_order where not cancelled and %s""";

    private static final String NEWEST_FIRST = """
            order by customer_order.ordered_on desc, customer_order.id desc limit :limit""";

    private final JdbcClient jdbc;

    @Override
    public Slice<OrderRow> rows(RecordFilter permitted, OrderFilter filter, @Nullable String after, int size) {
        Map<String, @Nullable Object> parameters = new HashMap<>(permitted.parameters());
        String conditions = permitted.sql() + narrowed(filter, parameters);
        return slice(conditions, parameters, after, size);
    }

    @Override
    public OrderTotals totals(RecordFilter permitted, OrderFilter filter) {
        Map<String, @Nullable Object> parameters = new HashMap<>(permitted.parameters());
        String conditions = permitted.sql() + narrowed(filter, parameters);
        return jdbc.sql(TOTALS.formatted(conditions))
                .params(parameters)
                .query(SqlOrderQueries::totals)
                .single();
    }

    @Override
    public Slice<OrderRow> rowsOf(CustomerId customer, @Nullable String after, int size) {
        Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("customer", customer.value()));
        return slice("customer_order.customer_id = :customer", parameters, after, size);
    }

    @Override
    public OrderTotals totalsOf(CustomerId customer) {
        return jdbc.sql(TOTALS.formatted("customer_id = :customer"))
                .param("customer", customer.value())
                .query(SqlOrderQueries::totals)
                .single();
    }

    private Slice<OrderRow> slice(
            String conditions, Map<String, @Nullable Object> parameters, @Nullable String after, int size) {
        String sql = ROWS.formatted(conditions + after(after, parameters)) + NEWEST_FIRST;
        parameters.put("limit", size + 1);
        return Slice.of(
                jdbc.sql(sql).params(parameters).query(SqlOrderQueries::row).list(),
                size,
                row -> row.orderedOn() + "~" + row.id());
    }

    /** A cursor that nobody can have got from us is as if there were none: the list begins at its beginning. */
    private static String after(@Nullable String cursor, Map<String, @Nullable Object> parameters) {
        int tilde = cursor == null ? -1 : cursor.indexOf('~');
        if (cursor == null || tilde < 0) {
            return "";
        }
        try {
            parameters.put("afterDate", LocalDate.parse(cursor.substring(0, tilde)));
            parameters.put("afterId", UUID.fromString(cursor.substring(tilde + 1)));
        } catch (DateTimeParseException | IllegalArgumentException unreadable) {
            return "";
        }
        return " and (customer_order.ordered_on, customer_order.id) < (:afterDate, :afterId)";
    }

    private static String narrowed(OrderFilter filter, Map<String, @Nullable Object> parameters) {
        StringBuilder sql = new StringBuilder();
        if (filter.text() != null) {
            sql.append(" ").append("""
                    and (customer_order.number ilike :text or exists (select 1 from customer named
                         where named.id = customer_order.customer_id and named.name ilike :text))""");
            parameters.put("text", "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        narrow(sql, parameters, "customer_order.ordered_on >= :from", "from", filter.from());
        narrow(sql, parameters, "customer_order.ordered_on <= :to", "to", filter.to());
        narrow(sql, parameters, "customer_order.channel_kind = :channel", "channel", name(filter.channelKind()));
        ProductId product = filter.product();
        narrow(
                sql,
                parameters,
                "customer_order.product_id = :product",
                "product",
                product == null ? null : product.value());
        PersonId seller = filter.salesperson();
        narrow(
                sql,
                parameters,
                "customer_order.salesperson_id = :seller",
                "seller",
                seller == null ? null : seller.value());
        if (filter.sort() != null) {
            sql.append(
                    switch (filter.sort()) {
                        case SALE -> " and not customer_order.cancelled and customer_order.amount >= 0";
                        case RETURN -> " and not customer_order.cancelled and customer_order.amount < 0";
                        case CANCELLED -> " and customer_order.cancelled";
                    });
        }
        return sql.toString();
    }

    private static void narrow(
            StringBuilder sql,
            Map<String, @Nullable Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }

    private static @Nullable String name(@Nullable ChannelKind kind) {
        return kind == null ? null : kind.name();
    }

    @Override
    public Optional<OrderPage> page(OrderId id) {
        return jdbc.sql("""
                        select customer_order.*, customer.name as customer_name, seller.name as seller_name,
                               product.name as product_name, recorder.name as recorder_name
                        from customer_order
                        join customer on customer.id = customer_order.customer_id
                        left join person seller on seller.id = customer_order.salesperson_id
                        left join person recorder on recorder.id = customer_order.recorded_by
                        left join product on product.id = customer_order.product_id
                        where customer_order.id = :id""")
                .param("id", id.value())
                .query(SqlOrderQueries::page)
                .optional();
    }

    @Override
    public List<Seller> sellers() {
        return jdbc.sql("""
                        select person.id, person.name, department.name as department from person
                        join department on department.id = person.department_id
                        where person.enabled and person.level is not null order by department.name, person.name""")
                .query((row, n) -> new Seller(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("department")))
                .list();
    }

    @Override
    public Optional<String> customerName(CustomerId customer) {
        return jdbc.sql("select name from customer where id = :id")
                .param("id", customer.value())
                .query(String.class)
                .optional();
    }

    private static OrderTotals totals(ResultSet row, int n) throws SQLException {
        return new OrderTotals(row.getLong("sales"), row.getLong("returns"), row.getBigDecimal("net"));
    }

    private static OrderRow row(ResultSet row, int n) throws SQLException {
        return new OrderRow(
                new OrderId(row.getObject("id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("customer_name"),
                row.getString("number"),
                row.getObject("ordered_on", LocalDate.class),
                row.getBigDecimal("amount"),
                ChannelKind.valueOf(row.getString("channel_kind")),
                row.getString("seller_name"),
                row.getString("product_name"),
                row.getBoolean("cancelled"));
    }

    private static OrderPage page(ResultSet row, int n) throws SQLException {
        UUID seller = row.getObject("salesperson_id", UUID.class);
        UUID product = row.getObject("product_id", UUID.class);
        return new OrderPage(
                new OrderId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("customer_name"),
                row.getString("number"),
                row.getObject("ordered_on", LocalDate.class),
                row.getBigDecimal("amount"),
                ChannelKind.valueOf(row.getString("channel_kind")),
                seller == null ? null : new PersonId(seller),
                row.getString("seller_name"),
                product == null ? null : new ProductId(product),
                row.getString("product_name"),
                row.getBoolean("cancelled"),
                row.getString("cancel_reason"),
                row.getString("external_ref"),
                row.getString("recorder_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
