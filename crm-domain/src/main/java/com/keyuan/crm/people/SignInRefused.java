package com.keyuan.crm.people;

import com.keyuan.crm.shared.RuleViolation;

/** Nobody signs in this way: name or password wrong, account disabled, or too many attempts. Which it is stays unsaid. */
public class SignInRefused extends RuleViolation {

    private final String problem;

    public SignInRefused(String problem) {
        super("signin." + problem, null);
        this.problem = problem;
    }

    /** {@code failed} or {@code locked}: the suffix of the message. */
    public String problem() {
        return problem;
    }
}
