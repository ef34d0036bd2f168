package com.keyuan.crm.customer;

import com.keyuan.crm.shared.RuleViolation;

/** Nobody is given none, or more than a day's work of them at once. */
public class RevealsOutOfRange extends RuleViolation {

    public RevealsOutOfRange(int most) {
        super("customer.error.reveals-out-of-range", "more", most);
    }
}
