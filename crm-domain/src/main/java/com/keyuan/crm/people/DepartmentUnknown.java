package com.keyuan.crm.people;

import com.keyuan.crm.shared.RuleViolation;

/** Everybody is in a department that is there. */
public class DepartmentUnknown extends RuleViolation {

    public DepartmentUnknown() {
        super("people.department.unknown", "department");
    }
}
