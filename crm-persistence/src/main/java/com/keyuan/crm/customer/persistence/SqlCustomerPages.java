package com.keyuan.crm.customer.persistence;

import static com.keyuan.crm.access.Action.CONTACT_REVEAL;
import static com.keyuan.crm.access.Action.CONTRACT_VIEW_OF_CUSTOMER;
import static com.keyuan.crm.access.Action.CUSTOMER_ASSIGN;
import static com.keyuan.crm.access.Action.CUSTOMER_DELETE;
import static com.keyuan.crm.access.Action.CUSTOMER_EDIT;
import static com.keyuan.crm.access.Action.CUSTOMER_MERGE;
import static com.keyuan.crm.access.Action.CUSTOMER_RATE;
import static com.keyuan.crm.access.Action.CUSTOMER_READ_NOTES;
import static com.keyuan.crm.access.Action.FORECAST_VIEW_OF_CUSTOMER;
import static com.keyuan.crm.access.Action.INTERACTION_RECORD;
import static com.keyuan.crm.access.Action.ORDER_VIEW_OF_CUSTOMER;
import static com.keyuan.crm.access.Action.PEOPLE_MAP_VIEW;
import static com.keyuan.crm.access.Action.RECEIVABLE_VIEW_OF_CUSTOMER;
import static com.keyuan.crm.access.Action.SERVICE_CASE_OPEN;
import static com.keyuan.crm.access.Action.TASK_FINISH;
import static com.keyuan.crm.access.Action.TIER_VIEW_OF_CUSTOMER;
import static com.keyuan.crm.access.Action.TRUST_VIEW_OF_CUSTOMER;
import static com.keyuan.crm.access.Action.VISIT_LOG;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CreditCode;
import com.keyuan.crm.customer.CustomerDetails;
import com.keyuan.crm.customer.CustomerHead;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerPages;
import com.keyuan.crm.customer.CustomerStatus;
import com.keyuan.crm.customer.CustomerTask;
import com.keyuan.crm.customer.HeadcountBand;
import com.keyuan.crm.customer.Importance;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlCustomerPages implements CustomerPages {

    private static final List<Action> RIGHTS = List.of(
            CUSTOMER_EDIT,
            CUSTOMER_MERGE,
            CUSTOMER_DELETE,
            CUSTOMER_RATE,
            CUSTOMER_ASSIGN,
            CUSTOMER_READ_NOTES,
            CONTACT_REVEAL,
            INTERACTION_RECORD,
            PEOPLE_MAP_VIEW,
            VISIT_LOG,
            CONTRACT_VIEW_OF_CUSTOMER,
            ORDER_VIEW_OF_CUSTOMER,
            RECEIVABLE_VIEW_OF_CUSTOMER,
            TIER_VIEW_OF_CUSTOMER,
            TRUST_VIEW_OF_CUSTOMER,
            FORECAST_VIEW_OF_CUSTOMER,
            SERVICE_CASE_OPEN);

    private static final String HEAD = """
            select customer.*, %s,
                   customer_kind.name_zh as kind_zh, customer_kind.name_en as kind_en,
                   industry.name_zh as industry_zh, industry.name_en as industry_en,
                   customer_source.name_zh as source_zh, customer_source.name_en as source_en,
                   region.label as region_label, region.name as region_name,
                   stands.status, held.holder_id, holder.name as holder_name, held.started_at,
                   year.revenue, year.orders, year.revenue_before, next_step.title as next_step, next_step.due_on
            from customer
            join customer_status_at(:asOf) stands on stands.customer_id = customer.id
            left join customer_kind on customer_kind.code = customer.kind_code
            left join industry on industry.code = customer.industry_code
            left join customer_source on customer_source.code = customer.source_code
            left join region on region.code = customer.region_code
            left join allocation held on held.customer_id = customer.id and held.ended_at is null
            left join person holder on holder.id = held.holder_id
            left join lateral (
                select coalesce(sum(amount) filter (where ordered_on > :asOf - 365), 0) as revenue,
                       count(*) filter (where ordered_on > :asOf - 365 and amount >= 0) as orders,
                       coalesce(sum(amount) filter (where ordered_on <= :asOf - 365), 0) as revenue_before
                from customer_order
                where customer_order.customer_id = customer.id and not cancelled
                  and ordered_on > :asOf - 730 and ordered_on <= :asOf) year on true
            left join lateral (
                select title, due_on from task
                where task.customer_id = customer.id and done_at is null
                order by due_on, task.id limit 1) next_step on true
            where customer.id = :id""";

    private final JdbcClient jdbc;
    private final AccessPolicy policy;

    @Override
    public Optional<CustomerHead> head(CurrentUser user, CustomerId id, LocalDate today) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder rights = new StringBuilder();
        for (Action action : RIGHTS) {
            RecordFilter filter = policy.filter(user, action);
            parameters.putAll(filter.parameters());
            rights.append(rights.isEmpty() ? "" : ", ")
                    .append("(")
                    .append(filter.sql())
                    .append(") as may_")
                    .append(action.name());
        }
        return jdbc.sql(HEAD.formatted(rights))
                .params(parameters)
                .param("asOf", today)
                .param("id", id.value())
                .query(SqlCustomerPages::head)
                .optional();
    }

    @Override
    public List<CustomerId> records(CustomerId id) {
        return jdbc.sql("select customer_records(:id)").param("id", id.value()).query(UUID.class).list().stream()
                .map(CustomerId::new)
                .toList();
    }

    @Override
    public List<CustomerTask> openTasks(CurrentUser user, CustomerId id) {
        RecordFilter finishing = policy.filter(user, TASK_FINISH);
        return jdbc.sql("""
                        select task.id, title, due_on, person.name, (%s) as may_finish
                        from task join person on person.id = assignee_id
                        where customer_id = :customer and done_at is null
                        order by due_on, task.id limit 10""".formatted(finishing.sql()))
                .params(finishing.parameters())
                .param("customer", id.value())
                .query((row, n) -> new CustomerTask(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("name"),
                        row.getBoolean("may_finish")))
                .list();
    }

    private static CustomerHead head(ResultSet row, int n) throws SQLException {
        Set<Action> rights = rights(row);
        boolean notes = rights.contains(CUSTOMER_READ_NOTES);
        String label = row.getString("region_label");
        String region = row.getString("region_name");
        Timestamp heldSince = row.getTimestamp("started_at");
        return new CustomerHead(
                new CustomerId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("name"),
                details(row),
                SqlCustomerQueries.listName(row, "kind"),
                SqlCustomerQueries.listName(row, "industry"),
                SqlCustomerQueries.listName(row, "source"),
                label,
                label == null ? null : fullLabel(row.getString("region_code"), region, label),
                parsed(row.getString("importance"), Importance::valueOf),
                CustomerStatus.valueOf(row.getString("status")),
                row.getObject("lost_on", LocalDate.class),
                row.getString("lost_reason"),
                row.getString("tier"),
                parsed(row.getString("holder_id"), PersonId::of),
                row.getString("holder_name"),
                heldSince == null ? null : heldSince.toInstant(),
                new Money(row.getBigDecimal("revenue")),
                new Money(row.getBigDecimal("revenue_before")),
                row.getInt("orders"),
                notes ? row.getString("next_step") : null,
                notes ? row.getObject("due_on", LocalDate.class) : null,
                rights);
    }

    private static CustomerDetails details(ResultSet row) throws SQLException {
        BigDecimal demand = row.getBigDecimal("demand_estimate");
        return new CustomerDetails(
                row.getString("short_name"),
                parsed(row.getString("credit_code"), CreditCode::new),
                row.getString("kind_code"),
                row.getString("industry_code"),
                row.getString("region_code"),
                row.getString("address"),
                parsed(row.getString("headcount_band"), HeadcountBand::valueOf),
                demand == null ? null : new Money(demand),
                row.getString("special_needs"),
                row.getString("preferences"),
                row.getString("source_code"));
    }

    private static Set<Action> rights(ResultSet row) throws SQLException {
        Set<Action> rights = EnumSet.noneOf(Action.class);
        for (Action action : RIGHTS) {
            if (row.getBoolean("may_" + action.name())) {
                rights.add(action);
            }
        }
        return rights;
    }

    private static String fullLabel(String code, String name, String label) {
        return new com.keyuan.crm.customer.Region(code, name, label).fullLabel();
    }

    private static <T> @Nullable T parsed(@Nullable String text, Function<String, T> parse) {
        return text == null ? null : parse.apply(text);
    }
}
