package com.keyuan.crm.people.persistence;

import com.keyuan.crm.people.DelegationId;
import com.keyuan.crm.people.DelegationRow;
import com.keyuan.crm.people.DepartmentRow;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.people.PeopleQueries;
import com.keyuan.crm.people.PersonRow;
import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlPeopleQueries implements PeopleQueries {

    private final JdbcClient jdbc;

    @Override
    public List<PersonRow> people(@Nullable String text, boolean disabledToo) {
        return jdbc.sql("""
                        select person.id, person.username, person.name, department.name as department, person.level,
                               person.enabled,
                               (select string_agg(role, ',') from person_role where person_id = person.id) as roles,
                               (select count(*) from allocation where holder_id = person.id and ended_at is null) as customers
                        from person join department on department.id = person.department_id
                        where (person.enabled or :disabledToo)
                          and (cast(:text as text) is null or position(lower(:text) in lower(person.name)) > 0
                               or position(lower(:text) in lower(person.username)) > 0)
                        order by person.enabled desc, department.name, person.name, person.id""")
                .param("disabledToo", disabledToo)
                .param("text", text)
                .query((row, n) -> person(row))
                .list();
    }

    @Override
    public long customersHeldBy(PersonId person) {
        return jdbc.sql("select count(*) from allocation where holder_id = :person and ended_at is null")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    @Override
    public boolean hasSecondFactor(PersonId person) {
        return jdbc.sql(
                        "select exists (select from second_factor where person_id = :person and confirmed_at is not null)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<DepartmentRow> departments() {
        return jdbc.sql("""
                        with recursive tree as (
                            select id, version, name, parent_id, 0 as depth, name::text as path, array[name::text] as sorting
                            from department where parent_id is null
                            union all
                            select department.id, department.version, department.name, department.parent_id, depth + 1,
                                   path || ' / ' || department.name, sorting || department.name::text
                            from department join tree on department.parent_id = tree.id)
                        select tree.*, (select count(*) from person where department_id = tree.id and enabled) as people
                        from tree order by sorting""")
                .query((row, n) -> new DepartmentRow(
                        new DepartmentId(row.getObject("id", UUID.class)),
                        row.getLong("version"),
                        row.getString("name"),
                        department(row.getObject("parent_id", UUID.class)),
                        row.getInt("depth"),
                        row.getString("path"),
                        row.getLong("people")))
                .list();
    }

    @Override
    public List<DelegationRow> delegations(LocalDate today) {
        return jdbc.sql("""
                        select delegation.*, director.name as director, delegate.name as delegate
                        from delegation join person director on director.id = delegation.director_id
                        join person delegate on delegate.id = delegation.delegate_id
                        order by delegation.to_date desc, delegation.id desc limit 200""").query((row, n) -> delegation(row, today)).list();
    }

    private static DelegationRow delegation(ResultSet row, LocalDate today) throws SQLException {
        DateRange days =
                new DateRange(row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class));
        boolean ended = row.getBoolean("ended_early");
        return new DelegationRow(
                new DelegationId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("director"),
                row.getString("delegate"),
                days,
                ended,
                !ended && days.contains(today));
    }

    private static PersonRow person(ResultSet row) throws SQLException {
        String level = row.getString("level");
        return new PersonRow(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("name"),
                row.getString("department"),
                Arrays.stream(row.getString("roles").split(","))
                        .map(Role::valueOf)
                        .sorted()
                        .toList(),
                level == null ? null : Level.valueOf(level),
                row.getBoolean("enabled"),
                row.getLong("customers"));
    }

    private static @Nullable DepartmentId department(@Nullable UUID id) {
        return id == null ? null : new DepartmentId(id);
    }
}
