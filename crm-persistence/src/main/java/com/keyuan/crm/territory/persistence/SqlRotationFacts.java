package com.keyuan.crm.territory.persistence;

import com.keyuan.crm.allocation.AllocationPolicies;
import com.keyuan.crm.allocation.AllocationPolicy;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.territory.DueRow;
import com.keyuan.crm.territory.RotationFacts;
import com.keyuan.crm.territory.RotationPlan;
import com.keyuan.crm.territory.Seller;
import com.keyuan.crm.territory.TerritorySettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a plan stands on: six statements, however many customers. */
@Component
@RequiredArgsConstructor
class SqlRotationFacts {

    private static final String SCOPE = """
            , scope as (with recursive below as (select cast(:department as uuid) as id union all
                    select department.id from department join below on department.parent_id = below.id)
                select id from below),
            chosen as (
                select due.* from due
                where (cast(:leaver as uuid) is null or holder_id = cast(:leaver as uuid))
                and department_id in (select id from scope)
                and (cast(:territory as uuid) is null or exists (
                    select 1 from territory_region where territory_id = cast(:territory as uuid)
                    and territory_region.region_code = any(array[left(due.region_code, 2), left(due.region_code, 4),
                                                                 due.region_code]))))
            """;

    private static final String SELLERS = """
            with recursive below as (select cast(:department as uuid) as id union all
                select department.id from department join below on department.parent_id = below.id),
            boss as materialized (select leaving_manager(cast(:leaver as uuid)) as id),
            book as (select allocation.holder_id, customer.tier, customer.region_code,
                    customer.industry_code, coalesce(trust_present.revenue, 0) as revenue
                from allocation join customer on customer.id = allocation.customer_id
                left join trust_present on trust_present.customer_id = customer.id
                where allocation.ended_at is null)
            select person.id, person.name, person.level,
                   person_standing.state = 'PRESENT' and person.id is distinct from cast(:leaver as uuid) and exists (
                       select 1 from person_role where person_role.person_id = person.id and role = 'SALES')
                       and person.department_id in (select id from below) as takes,
                   cast(:leaver as uuid) is not null and person.id = (select id from boss) as manager,
                   count(book.tier) filter (where tier = 'A') as a, count(book.tier) filter (where tier = 'B') as b,
                   count(book.tier) filter (where tier = 'C') as c, coalesce(sum(book.revenue), 0) as revenue,
                   mode() within group (order by book.region_code) as home
            from person join person_standing on person_standing.person_id = person.id
            left join book on book.holder_id = person.id
            where (person.department_id in (select id from below) and exists (
                       select 1 from person_role where person_role.person_id = person.id and role = 'SALES')
                   and (person.enabled or book.holder_id is not null))
               or person.id = any(cast(:holders as uuid[]))
               or cast(:leaver as uuid) is not null and person.id = (select id from boss)
            group by person.id, person_standing.state order by person.name, person.id""";

    private final JdbcClient jdbc;
    private final TerritorySettings settings;
    private final AllocationPolicies policies;

    RotationFacts of(RotationPlan plan) {
        LocalDate date = plan.getPlanDate();
        AllocationPolicy allocation = policies.effectiveOn(date);
        Map<String, @Nullable Object> scope = new HashMap<>(DueSql.parameters(date, plan.getCapMonths(), allocation));
        scope.put("department", plan.getDepartment().value());
        scope.put(
                "territory",
                plan.getTerritory() == null ? null : plan.getTerritory().value());
        scope.put("leaver", plan.getLeaver() == null ? null : plan.getLeaver().value());
        List<DueRow> due = jdbc.sql(DueSql.DUE + SCOPE + "select * from chosen order by customer_id")
                .params(scope)
                .query(DueSql::row)
                .list();
        UUID[] customers = due.stream().map(row -> row.customer().value()).toArray(UUID[]::new);
        scope.put(
                "holders",
                due.stream().map(row -> row.holder().value()).distinct().toArray(UUID[]::new));
        return new RotationFacts(
                allocation,
                due,
                sellers(scope),
                reach(),
                former(customers, date),
                interests(customers),
                contact(customers, date));
    }

    private List<Seller> sellers(Map<String, @Nullable Object> scope) {
        Map<UUID, Map<String, Integer>> industries = industries();
        return jdbc.sql(SELLERS)
                .param("department", scope.get("department"))
                .param("leaver", scope.get("leaver"))
                .param("holders", scope.get("holders"))
                .query((row, n) -> seller(row, industries))
                .list();
    }

    private static Seller seller(ResultSet row, Map<UUID, Map<String, Integer>> industries) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String level = row.getString("level");
        return new Seller(
                new PersonId(id),
                row.getString("name"),
                level == null ? null : Level.valueOf(level),
                row.getBoolean("takes"),
                row.getBoolean("manager"),
                row.getString("home"),
                List.of(row.getInt("a"), row.getInt("b"), row.getInt("c")),
                row.getBigDecimal("revenue"),
                industries.getOrDefault(id, Map.of()));
    }

    private Map<UUID, Map<String, Integer>> industries() {
        Map<UUID, Map<String, Integer>> all = new HashMap<>();
        jdbc.sql("""
                        select holder_id, industry_code, count(distinct customer_id) as n
                        from allocation join customer on customer.id = allocation.customer_id
                        where industry_code is not null group by holder_id, industry_code""")
                .query((row, n) -> all.computeIfAbsent(row.getObject("holder_id", UUID.class), id -> new HashMap<>())
                        .put(row.getString("industry_code"), row.getInt("n")))
                .list();
        return all;
    }

    private Map<PersonId, List<RotationFacts.Reach>> reach() {
        Map<PersonId, List<RotationFacts.Reach>> reach = new HashMap<>();
        jdbc.sql("select person_id, region_code, industry_code from territory_reach order by 1, 2, 3")
                .query((row, n) -> reach.computeIfAbsent(
                                new PersonId(row.getObject("person_id", UUID.class)), id -> new ArrayList<>())
                        .add(new RotationFacts.Reach(row.getString("region_code"), row.getString("industry_code"))))
                .list();
        return reach;
    }

    private Map<CustomerId, Set<PersonId>> former(UUID[] customers, LocalDate date) {
        return pairs(
                jdbc.sql("""
                        select distinct customer_id, holder_id as person_id from allocation
                        where customer_id = any(:customers) and ended_at >= cast(:since as date) and reason <> 'CORRECTION'""").param("customers", customers).param("since", date.minusMonths(settings.formerMonths())));
    }

    private Map<CustomerId, Set<PersonId>> interests(UUID[] customers) {
        return pairs(jdbc.sql("""
                        select customer_id, person_id from interest
                        where customer_id = any(:customers) and ended_at is null""").param("customers", customers));
    }

    private static Map<CustomerId, Set<PersonId>> pairs(JdbcClient.StatementSpec statement) {
        Map<CustomerId, Set<PersonId>> pairs = new HashMap<>();
        statement
                .query((row, n) -> pairs.computeIfAbsent(
                                new CustomerId(row.getObject("customer_id", UUID.class)), id -> new HashSet<>())
                        .add(new PersonId(row.getObject("person_id", UUID.class))))
                .list();
        return pairs;
    }

    private Map<CustomerId, Map<PersonId, Double>> contact(UUID[] customers, LocalDate date) {
        Map<CustomerId, Map<PersonId, Double>> contact = new HashMap<>();
        jdbc.sql("""
                        select customer_id, person_id, sum(trust_decay.weight) as mass
                        from (select customer_id, person_id, happened_at from interaction
                              where customer_id = any(:customers)
                              union all
                              select customer_id, visitor_id, visited_at from visit
                              where customer_id = any(:customers)) touch
                        join trust_decay on half_life = 180
                            and age = cast(:date as date) - cast(happened_at at time zone 'Asia/Shanghai' as date)
                        where age <= 730
                        group by customer_id, person_id""")
                .param("customers", customers)
                .param("date", date)
                .query((row, n) -> contact.computeIfAbsent(
                                new CustomerId(row.getObject("customer_id", UUID.class)), id -> new HashMap<>())
                        .put(new PersonId(row.getObject("person_id", UUID.class)), row.getDouble("mass")))
                .list();
        return contact;
    }
}
