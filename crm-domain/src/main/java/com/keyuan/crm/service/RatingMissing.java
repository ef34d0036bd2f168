package com.keyuan.crm.service;

import com.keyuan.crm.shared.RuleViolation;

/** An answer says how satisfied the customer is, from 1 to 5. */
public class RatingMissing extends RuleViolation {

    public RatingMissing() {
        super("service.refused.rating", "rating");
    }
}
