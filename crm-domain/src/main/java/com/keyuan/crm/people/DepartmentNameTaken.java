package com.keyuan.crm.people;

import com.keyuan.crm.shared.RuleViolation;

/** There is such a department beside it already. */
public class DepartmentNameTaken extends RuleViolation {

    public DepartmentNameTaken() {
        super("people.department.taken", "name");
    }
}
