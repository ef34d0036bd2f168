package com.keyuan.crm.people.persistence;

import com.keyuan.crm.people.Department;
import com.keyuan.crm.people.Departments;
import com.keyuan.crm.shared.DepartmentId;
import org.springframework.data.repository.Repository;

interface JpaDepartments extends Departments, Repository<Department, DepartmentId> {}
