package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.allocation.AllocationId;
import com.keyuan.crm.allocation.AllocationQueries;
import com.keyuan.crm.allocation.AllocationReason;
import com.keyuan.crm.allocation.AllocationRow;
import com.keyuan.crm.allocation.HolderOption;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlAllocationQueries implements AllocationQueries {

    private final JdbcClient jdbc;

    @Override
    public List<AllocationRow> historyOf(CustomerId customer) {
        return jdbc.sql("""
                        select allocation.id, holder_id, holder.name as holder, started_at, ended_at, reason,
                               decider.name as decider, note
                        from allocation
                        join person holder on holder.id = allocation.holder_id
                        left join person decider on decider.id = allocation.decided_by
                        where customer_id = :customer
                        order by started_at desc, allocation.id desc""")
                .param("customer", customer.value())
                .query((row, n) -> {
                    Timestamp ended = row.getTimestamp("ended_at");
                    return new AllocationRow(
                            new AllocationId(row.getObject("id", UUID.class)),
                            new PersonId(row.getObject("holder_id", UUID.class)),
                            row.getString("holder"),
                            row.getTimestamp("started_at").toInstant(),
                            ended == null ? null : ended.toInstant(),
                            AllocationReason.valueOf(row.getString("reason")),
                            row.getString("decider"),
                            row.getString("note"));
                })
                .list();
    }

    @Override
    public List<HolderOption> holdersWithinReachOf(CurrentUser user) {
        return jdbc.sql("""
                        select person.id, person.name, department.name as department, person.level,
                               (select count(*) from allocation
                                where allocation.holder_id = person.id and allocation.ended_at is null) as held
                        from person
                        join department on department.id = person.department_id
                        join person_role on person_role.person_id = person.id and person_role.role = 'SALES'
                        where person.enabled
                          and (:everywhere or person.department_id = any(cast(:departments as uuid[])))
                        order by department.name, person.name, person.id""")
                .param("everywhere", user.is(Role.DIRECTOR))
                .param("departments", departments(user))
                .query((row, n) -> {
                    String level = row.getString("level");
                    return new HolderOption(
                            new PersonId(row.getObject("id", UUID.class)),
                            row.getString("name"),
                            row.getString("department"),
                            level == null ? null : Level.valueOf(level),
                            row.getInt("held"));
                })
                .list();
    }

    @Override
    public char tierOf(CustomerId customer) {
        return jdbc.sql("select tier from customer where id = :id")
                .param("id", customer.value())
                .query(String.class)
                .single()
                .charAt(0);
    }

    private static String departments(CurrentUser user) {
        return user.departments().stream()
                .map(department -> department.value().toString())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
