package com.keyuan.crm.people;

import com.keyuan.crm.shared.DepartmentId;
import java.util.Optional;

/** The departments of the company. */
public interface Departments {

    Optional<Department> findById(DepartmentId id);

    Department save(Department department);
}
