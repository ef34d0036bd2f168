package com.keyuan.crm.grant;

import com.keyuan.crm.shared.RuleViolation;

/** There is nothing to ask for: no such customer, nobody holds it, one sees it already, or the question waits. */
public class QueryNeedless extends RuleViolation {

    /** @param reason {@code unknown}, {@code in-pool}, {@code seen} or {@code waiting}: the suffix of the message */
    public QueryNeedless(String reason) {
        super("grant.error." + reason, "customer");
    }
}
