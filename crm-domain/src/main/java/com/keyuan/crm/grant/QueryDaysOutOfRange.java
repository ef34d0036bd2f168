package com.keyuan.crm.grant;

import com.keyuan.crm.shared.RuleViolation;

/** Nobody looks at a colleague's customer for no day or for longer than a month. */
public class QueryDaysOutOfRange extends RuleViolation {

    QueryDaysOutOfRange(int most) {
        super("grant.error.days", "days", most);
    }
}
