package com.keyuan.crm.task;

import com.keyuan.crm.shared.RuleViolation;

/** A new task is due today or later. */
public class DueInThePast extends RuleViolation {

    public DueInThePast() {
        super("task.dueInThePast", "due");
    }
}
