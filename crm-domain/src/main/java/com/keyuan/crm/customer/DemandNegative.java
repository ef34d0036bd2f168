package com.keyuan.crm.customer;

import com.keyuan.crm.shared.RuleViolation;

/** Nobody needs less than nothing in a year. */
public class DemandNegative extends RuleViolation {

    public DemandNegative() {
        super("customer.error.demand-negative", "demandEstimate");
    }
}
