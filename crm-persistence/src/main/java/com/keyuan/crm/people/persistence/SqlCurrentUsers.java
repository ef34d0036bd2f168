package com.keyuan.crm.people.persistence;

import com.keyuan.crm.people.CurrentUsers;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlCurrentUsers implements CurrentUsers {

    private final JdbcClient jdbc;

    @Override
    public Optional<CurrentUser> find(PersonId id, @Nullable String address) {
        return jdbc.sql("""
                        with recursive below as (
                            select department_id as id from person where id = :id
                            union
                            select department.id from department join below on department.parent_id = below.id)
                        select person.name, person.department_id,
                               (select string_agg(role, ',') from person_role where person_id = person.id) as roles,
                               (select array_agg(id) from below) as departments
                        from person where person.id = :id and person.enabled""")
                .param("id", id.value())
                .query((row, n) -> new CurrentUser(
                        id,
                        row.getString("name"),
                        Arrays.stream(row.getString("roles").split(","))
                                .map(Role::valueOf)
                                .collect(Collectors.toSet()),
                        new DepartmentId(row.getObject("department_id", UUID.class)),
                        Arrays.stream((UUID[]) row.getArray("departments").getArray())
                                .map(DepartmentId::new)
                                .collect(Collectors.toSet()),
                        address))
                .optional();
    }
}
