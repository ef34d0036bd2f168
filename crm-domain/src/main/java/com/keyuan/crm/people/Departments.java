package com.keyuan.crm.people;

import com.keyuan.crm.shared.DepartmentId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The departments of the company. */
public interface Departments {

    Optional<Department> findById(DepartmentId id);

    Department save(Department department);

    /** Nobody else changes the tree until the end of the transaction. */
    void lockTree();

    /** Whether one department is the other or stands somewhere below it. */
    boolean isWithin(DepartmentId department, DepartmentId above);

    boolean isNameTaken(String name, @Nullable DepartmentId parent, DepartmentId except);
}
