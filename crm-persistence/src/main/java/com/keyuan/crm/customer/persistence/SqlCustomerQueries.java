package com.keyuan.crm.customer.persistence;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerQueries;
import com.keyuan.crm.customer.CustomerRow;
import com.keyuan.crm.customer.CustomerStatus;
import com.keyuan.crm.customer.ListName;
import com.keyuan.crm.customer.PoolRow;
import com.keyuan.crm.customer.persistence.CustomerConditions.Condition;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlCustomerQueries implements CustomerQueries {

    private static final String LAST_ACTIVITY = """
            greatest((select max(cast(visited_at at time zone 'Asia/Shanghai' as date)) from visit
                      where visit.customer_id = customer.id),
                     (select max(cast(happened_at at time zone 'Asia/Shanghai' as date)) from interaction
                      where interaction.customer_id = customer.id),
                     (select max(ordered_on) from customer_order
                      where customer_order.customer_id = customer.id and not cancelled)) as last_activity""";

    private static final String HELD =
            "left join allocation held on held.customer_id = customer.id and held.ended_at is null ";

    private static final String STANDS = "join customer_status_at(:asOf) stands on stands.customer_id = customer.id ";

    private static final String FROM = """
            from customer
            left join region on region.code = customer.region_code
            left join industry on industry.code = customer.industry_code
            """ + HELD + """
             left join person holder on holder.id = held.holder_id
            """;

    private static final String ROWS = """
            select customer.id, customer.name, customer.short_name, customer.tier, customer.completeness,
                   region.label as region, industry.name_zh, industry.name_en, holder.name as holder, stands.status,
                   (select coalesce(sum(amount), 0) from customer_order
                    where customer_order.customer_id = customer.id and not cancelled
                      and ordered_on > :asOf - 365 and ordered_on <= :asOf) as revenue,
            """ + LAST_ACTIVITY + ", %s as sorted_by " + FROM + """
            """ + STANDS + """
             where %s order by %s limit :limit""";

    private static final String POOL =
            """
            select customer.id, customer.name, customer.tier, region.label as region, industry.name_zh, industry.name_en,
            """ + LAST_ACTIVITY + ", %s as sorted_by " + FROM + " where %s order by %s limit :limit";

    private static final String ONE_IN_POOL =
            """
            select customer.id, customer.name, customer.tier, region.label as region, industry.name_zh, industry.name_en,
            """ + LAST_ACTIVITY + " " + FROM + " where customer.id = :id and held.id is null";

    private final JdbcClient jdbc;
    private final CustomerConditions conditions;

    @Override
    public Slice<CustomerRow> list(
            CurrentUser user, CustomerFilter filter, LocalDate today, @Nullable String after, int size) {
        Condition condition = conditions.of(user, Action.CUSTOMER_VIEW, filter);
        condition.parameters().put("asOf", today);
        return slice(ROWS, condition, filter, after, size, SqlCustomerQueries::row);
    }

    @Override
    public int count(CurrentUser user, CustomerFilter filter, LocalDate today, int most) {
        Condition condition = conditions.of(user, Action.CUSTOMER_VIEW, filter);
        condition.parameters().put("asOf", today);
        String status = filter.status() == null ? "" : STANDS;
        return jdbc.sql("select count(*) from (select from customer %s %s where %s limit :most) counted"
                        .formatted(HELD, status, condition.sql()))
                .params(condition.parameters())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    @Override
    public Slice<PoolRow> pool(CurrentUser user, CustomerFilter filter, @Nullable String after, int size) {
        Condition condition = conditions.of(user, Action.CUSTOMER_VIEW_IN_POOL, filter);
        return slice(POOL, condition, filter, after, size, SqlCustomerQueries::poolRow);
    }

    @Override
    public Optional<PoolRow> inPool(CustomerId id) {
        return jdbc.sql(ONE_IN_POOL)
                .param("id", id.value())
                .query(SqlCustomerQueries::poolRow)
                .optional();
    }

    @Override
    public Map<PersonId, String> holders(CurrentUser user) {
        Condition condition = conditions.of(user, Action.CUSTOMER_VIEW, CustomerFilter.NONE);
        Map<PersonId, String> holders = new LinkedHashMap<>();
        jdbc.sql("""
                        select holder.id, holder.name from person holder
                        where exists (select 1 from allocation held join customer on customer.id = held.customer_id
                                      where held.holder_id = holder.id and held.ended_at is null and %s)
                        order by holder.name, holder.id""".formatted(condition.sql())).params(condition.parameters()).query(row -> {
            holders.put(new PersonId(row.getObject("id", UUID.class)), row.getString("name"));
        });
        return holders;
    }

    private record Sorted<T>(T row, UUID id, String key) {}

    private <T> Slice<T> slice(
            String template,
            Condition condition,
            CustomerFilter filter,
            @Nullable String after,
            int size,
            RowMapper<T> mapper) {
        CustomerOrder order = CustomerOrder.of(filter);
        String where = condition.sql() + order.after(after, condition.parameters());
        List<Sorted<T>> rows = jdbc.sql(template.formatted(order.expression(), where, order.sql()))
                .params(condition.parameters())
                .param("limit", size + 1)
                .query((row, n) -> new Sorted<>(
                        Objects.requireNonNull(mapper.mapRow(row, n)),
                        row.getObject("id", UUID.class),
                        row.getString("sorted_by")))
                .list();
        Slice<Sorted<T>> cut = Slice.of(rows, size, last -> CustomerOrder.cursor(last.key(), last.id()));
        return new Slice<>(cut.rows().stream().map(Sorted::row).toList(), cut.next());
    }

    private static CustomerRow row(ResultSet row, int n) throws SQLException {
        return new CustomerRow(
                new CustomerId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("tier"),
                CustomerStatus.valueOf(row.getString("status")),
                row.getString("region"),
                listName(row, "name"),
                row.getString("holder"),
                new Money(row.getBigDecimal("revenue")),
                row.getObject("last_activity", LocalDate.class),
                row.getInt("completeness"));
    }

    private static PoolRow poolRow(ResultSet row, int n) throws SQLException {
        return new PoolRow(
                new CustomerId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("tier"),
                row.getString("region"),
                listName(row, "name"),
                row.getObject("last_activity", LocalDate.class));
    }

    /** The columns {@code <prefix>_zh} and {@code <prefix>_en}. */
    static @Nullable ListName listName(ResultSet row, String prefix) throws SQLException {
        String zh = row.getString(prefix + "_zh");
        return zh == null ? null : new ListName(zh, row.getString(prefix + "_en"));
    }
}
