package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.allocation.CustomerLoad;
import com.keyuan.crm.allocation.PersonLoad;
import com.keyuan.crm.allocation.PrincipleQueries;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The loads behind the principles, whatever their number in one statement. */
@Repository
@RequiredArgsConstructor
class SqlPrinciples implements PrincipleQueries {

    /** The department for whose principles each department's people count: the nearest with a manager, else itself. */
    private static final String SCOPES = """
            with recursive above as (
                select id as department_id, id as ancestor_id, 0 as steps from department
                union all
                select above.department_id, department.parent_id, steps + 1
                from above join department on department.id = above.ancestor_id
                where department.parent_id is not null),
            managed as (
                select distinct on (department_id) department_id, ancestor_id from above
                where exists (select 1 from person manager
                              join person_role on person_role.person_id = manager.id and person_role.role = 'MANAGER'
                              where manager.enabled and manager.department_id = above.ancestor_id)
                order by department_id, steps),
            seller as (
                select person.id, person.name, person.level, person_standing.state = 'PRESENT' and exists (
                           select 1 from person_role where person_id = person.id and role = 'SALES') as selling,
                       coalesce(managed.ancestor_id, person.department_id) as scope_id
                from person join person_standing on person_standing.person_id = person.id
                left join managed on managed.department_id = person.department_id)
            """;

    /** What a customer weighs: its revenue of the last 365 days, and the days since somebody's last word on it. */
    private static final String WEIGHED = """
            cross join lateral (
                select coalesce(sum(amount), 0) as revenue from customer_order
                where customer_order.customer_id = customer.id and not cancelled
                and ordered_on > :today - 365 and ordered_on <= :today) earned
            cross join lateral (
                select greatest(0, :today - cast(greatest(allocation.started_at, (
                    select max(decided_at) from tier_review
                    where tier_review.customer_id = customer.id and decided_at is not null and decided_by is not null))
                    at time zone 'Asia/Shanghai' as date)) as days) reviewed
            """;

    private final JdbcClient jdbc;

    @Override
    public List<PersonLoad> loads(Collection<DepartmentId> departments, LocalDate today) {
        return read(
                departments.stream().map(DepartmentId::value), "seller.scope_id = any(cast(:asked as uuid[]))", today);
    }

    @Override
    public List<PersonLoad> loadsOfAll(LocalDate today) {
        return read(Stream.of(), "cardinality(cast(:asked as uuid[])) = 0", today);
    }

    private List<PersonLoad> read(Stream<UUID> asked, String which, LocalDate today) {
        return jdbc.sql(SCOPES + """
                        select seller.id, seller.name, seller.level, seller.selling, seller.scope_id,
                               department.name as department,
                               count(*) filter (where customer.tier = 'A') as a,
                               count(*) filter (where customer.tier = 'B') as b,
                               count(*) filter (where customer.tier = 'C') as c,
                               coalesce(sum(earned.revenue), 0) as revenue, coalesce(sum(reviewed.days), 0) as days
                        from seller join department on department.id = seller.scope_id
                        left join (allocation join customer on customer.id = allocation.customer_id
                        """ + WEIGHED + """
                        ) on allocation.holder_id = seller.id and allocation.ended_at is null
                        where (seller.selling or allocation.id is not null)
                        and\s""" + which + """
                         group by seller.id, seller.name, seller.level, seller.selling, seller.scope_id, department.name
                        order by department.name, seller.scope_id, seller.name, seller.id""")
                .param("today", today)
                .param("asked", array(asked))
                .query((row, n) -> load(row))
                .list();
    }

    private static PersonLoad load(ResultSet row) throws SQLException {
        String level = row.getString("level");
        return new PersonLoad(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new DepartmentId(row.getObject("scope_id", UUID.class)),
                row.getString("department"),
                level == null ? null : Level.valueOf(level),
                row.getBoolean("selling"),
                row.getInt("a"),
                row.getInt("b"),
                row.getInt("c"),
                row.getBigDecimal("revenue"),
                row.getLong("days"));
    }

    @Override
    public List<CustomerLoad> customers(Collection<CustomerId> customers, LocalDate today) {
        return jdbc.sql("""
                        select customer.id, customer.tier, allocation.holder_id, earned.revenue,
                               coalesce(reviewed.days, 0) as days
                        from customer
                        left join allocation on allocation.customer_id = customer.id and allocation.ended_at is null
                        """ + WEIGHED + "where customer.id = any(cast(:asked as uuid[]))")
                .param("today", today)
                .param("asked", array(customers.stream().map(CustomerId::value)))
                .query((row, n) -> new CustomerLoad(
                        new CustomerId(row.getObject("id", UUID.class)),
                        person(row.getObject("holder_id", UUID.class)),
                        row.getString("tier").charAt(0),
                        row.getBigDecimal("revenue"),
                        row.getLong("days")))
                .list();
    }

    @Override
    public Set<DepartmentId> departmentsOf(Collection<PersonId> people) {
        return Set.copyOf(
                jdbc.sql(SCOPES + "select distinct scope_id from seller where id = any(cast(:asked as uuid[]))")
                        .param("asked", array(people.stream().map(PersonId::value)))
                        .query((row, n) -> new DepartmentId(row.getObject("scope_id", UUID.class)))
                        .list());
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    static String array(Stream<UUID> ids) {
        return ids.map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
