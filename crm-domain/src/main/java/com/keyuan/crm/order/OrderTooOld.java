package com.keyuan.crm.order;

import com.keyuan.crm.shared.RuleViolation;

/** The order is dated before 1970, which no customer of ours can mean. */
public class OrderTooOld extends RuleViolation {

    public OrderTooOld() {
        super("order.error.tooOld", "orderedOn");
    }
}
