package com.keyuan.crm.people;

import com.keyuan.crm.shared.RuleViolation;

/** A code of the second factor that is wrong, was used before, or came after too many wrong ones. */
public class CodeRefused extends RuleViolation {

    private final String problem;

    /** @param problem {@code wrong} or {@code locked}: the suffix of the message */
    public CodeRefused(String problem) {
        super("people.factor." + problem, "code");
        this.problem = problem;
    }

    public boolean isForTooMany() {
        return problem.equals("locked");
    }
}
