package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.allocation.AllocationId;
import com.keyuan.crm.allocation.AllocationPolicy;
import com.keyuan.crm.allocation.AllocationQueries;
import com.keyuan.crm.allocation.AllocationReason;
import com.keyuan.crm.allocation.AllocationRow;
import com.keyuan.crm.allocation.HolderOption;
import com.keyuan.crm.allocation.Misfit;
import com.keyuan.crm.allocation.MisfitRow;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlAllocationQueries implements AllocationQueries {

    private final JdbcClient jdbc;

    @Override
    public List<AllocationRow> historyOf(CustomerId customer) {
        return jdbc.sql("""
                        select allocation.*, holder.name as holder, decider.name as decider
                        from allocation
                        join person holder on holder.id = allocation.holder_id
                        left join person decider on decider.id = allocation.decided_by
                        where customer_id = :customer order by started_at desc, allocation.id desc""")
                .param("customer", customer.value())
                .query((row, n) -> row(row))
                .list();
    }

    private static AllocationRow row(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        String endReason = row.getString("end_reason");
        return new AllocationRow(
                new AllocationId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("holder_id", UUID.class)),
                row.getString("holder"),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                AllocationReason.valueOf(row.getString("reason")),
                endReason == null ? null : AllocationReason.valueOf(endReason),
                row.getString("decider"),
                row.getString("note"));
    }

    @Override
    public List<HolderOption> holdersWithinReachOf(CurrentUser user) {
        return jdbc.sql("""
                        select person.id, person.name, department.name as department, person.level,
                        """ + ReceiverRows.HELD + """
                         from person
                        join department on department.id = person.department_id
                        join person_role on person_role.person_id = person.id and person_role.role = 'SALES'
                        join person_standing on person_standing.person_id = person.id and state = 'PRESENT'
                        """ + ReceiverRows.BOOK + """
                         where :everywhere or person.department_id = any(cast(:departments as uuid[]))
                        order by department.name, person.name, person.id""")
                .param("everywhere", user.is(Role.DIRECTOR))
                .param("departments", departments(user))
                .query((row, n) -> new HolderOption(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("department"),
                        ReceiverRows.level(row),
                        ReceiverRows.held(row)))
                .list();
    }

    @Override
    public Optional<Misfit> misfitOf(CustomerId customer, AllocationPolicy policy) {
        return jdbc.sql("with " + MisfitSql.BOOK.replace("{only}", """
                        and held.holder_id = (select holder_id from allocation mine
                                              where mine.customer_id = :customer and mine.ended_at is null)""")
                        + " select why from misfit where customer_id = :customer")
                .params(SqlAllocationPolicies.parameters(policy))
                .param("customer", customer.value())
                .query((row, n) -> Misfit.valueOf(row.getString("why")))
                .optional();
    }

    @Override
    public Slice<MisfitRow> misfits(
            AllocationPolicy policy,
            RecordFilter customers,
            LocalDate today,
            @Nullable Misfit why,
            @Nullable String after,
            int size) {
        PageKey key = PageKey.of(after, "");
        List<MisfitRow> rows = jdbc.sql("with " + MisfitSql.BOOK.replace("{only}", "") + """
                         select customer.id, customer.name, misfit.tier, why, holder.name as holder, misfit.level, place, room,
                               cast(misfit.started_at at time zone 'Asia/Shanghai' as date) as held_since,
                               (select coalesce(sum(amount), 0) from customer_order
                                where customer_order.customer_id = customer.id and not cancelled
                                  and ordered_on > :today - 365 and ordered_on <= :today) as revenue
                        from misfit join customer on customer.id = misfit.customer_id
                        join person holder on holder.id = misfit.holder_id
                        where (cast(:why as text) is null or why = :why) and (misfit.tier, customer.id) > (:order, :id)
                        and %s order by misfit.tier, customer.id limit :size""".formatted(customers.sql()))
                .params(SqlAllocationPolicies.parameters(policy))
                .params(customers.parameters())
                .param("today", today)
                .param("why", why == null ? null : why.name())
                .param("order", key.order())
                .param("id", key.id())
                .param("size", size + 1)
                .query((row, n) -> misfit(row))
                .list();
        return Slice.of(rows, size, row -> PageKey.text(row.tier(), row.customer()));
    }

    private static MisfitRow misfit(ResultSet row) throws SQLException {
        String level = row.getString("level");
        return new MisfitRow(
                new CustomerId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("tier"),
                Misfit.valueOf(row.getString("why")),
                row.getString("holder"),
                level == null ? null : Level.valueOf(level),
                row.getObject("held_since", LocalDate.class),
                row.getInt("place"),
                row.getInt("room"),
                new Money(row.getBigDecimal("revenue")));
    }

    private static String departments(CurrentUser user) {
        return user.departments().stream()
                .map(department -> department.value().toString())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
