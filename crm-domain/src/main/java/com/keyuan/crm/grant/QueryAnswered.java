package com.keyuan.crm.grant;

import com.keyuan.crm.shared.RuleViolation;

/** Somebody else has answered, or it was taken back. */
public class QueryAnswered extends RuleViolation {

    QueryAnswered() {
        super("grant.error.answered", null);
    }
}
