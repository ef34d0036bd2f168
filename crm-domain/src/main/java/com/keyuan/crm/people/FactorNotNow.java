package com.keyuan.crm.people;

import com.keyuan.crm.shared.RuleViolation;

/** The second factor cannot be set up as asked: there is one, none was begun, or signing in was too long ago. */
public class FactorNotNow extends RuleViolation {

    /** @param reason {@code present}, {@code none} or {@code stale}: the suffix of the message */
    public FactorNotNow(String reason) {
        super("people.factor." + reason, null);
    }
}
