package com.keyuan.crm.people.persistence;

import com.keyuan.crm.people.Department;
import com.keyuan.crm.people.Departments;
import com.keyuan.crm.shared.DepartmentId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaDepartments extends Departments, Repository<Department, DepartmentId> {

    @Override
    default void lockTree() {
        lockAll();
    }

    @Query(nativeQuery = true, value = "select cast(id as text) from department order by id for update")
    List<String> lockAll();

    @Override
    default boolean isWithin(DepartmentId department, DepartmentId above) {
        return isBelow(department.value(), above.value());
    }

    @Query(nativeQuery = true, value = """
            with recursive upwards as (
                select id, parent_id from department where id = :department
                union
                select department.id, department.parent_id from department
                join upwards on department.id = upwards.parent_id)
            select exists (select 1 from upwards where id = :above)""")
    boolean isBelow(UUID department, UUID above);

    @Override
    default boolean isNameTaken(String name, @Nullable DepartmentId parent, DepartmentId except) {
        return isNameTaken(name, parent == null ? null : parent.value(), except.value());
    }

    @Query(nativeQuery = true, value = """
            select exists (select 1 from department where name = :name
                           and parent_id is not distinct from cast(:parent as uuid) and id <> :except)""")
    boolean isNameTaken(String name, @Nullable UUID parent, UUID except);
}
