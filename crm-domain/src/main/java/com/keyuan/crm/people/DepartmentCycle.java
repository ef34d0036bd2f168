package com.keyuan.crm.people;

import com.keyuan.crm.shared.RuleViolation;

/** A department cannot come to stand below itself. */
public class DepartmentCycle extends RuleViolation {

    public DepartmentCycle() {
        super("people.department.cycle", "parent");
    }
}
