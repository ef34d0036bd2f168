package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.allocation.AllocationId;
import com.keyuan.crm.allocation.AllocationPolicy;
import com.keyuan.crm.allocation.AllocationQueries;
import com.keyuan.crm.allocation.AllocationReason;
import com.keyuan.crm.allocation.AllocationRow;
import com.keyuan.crm.allocation.HolderOption;
import com.keyuan.crm.allocation.Misfit;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
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

    private static String departments(CurrentUser user) {
        return user.departments().stream()
                .map(department -> department.value().toString())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
