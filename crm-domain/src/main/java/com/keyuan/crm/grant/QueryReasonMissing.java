package com.keyuan.crm.grant;

import com.keyuan.crm.shared.RuleViolation;

/** Nobody is turned down without a reason. */
public class QueryReasonMissing extends RuleViolation {

    QueryReasonMissing() {
        super("grant.error.reason", "answer");
    }
}
