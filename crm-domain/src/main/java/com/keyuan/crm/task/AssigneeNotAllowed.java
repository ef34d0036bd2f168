package com.keyuan.crm.task;

import com.keyuan.crm.shared.RuleViolation;

/** One gives tasks to oneself and to one's own people. */
public class AssigneeNotAllowed extends RuleViolation {

    public AssigneeNotAllowed() {
        super("task.assigneeNotAllowed", "assignee");
    }
}
