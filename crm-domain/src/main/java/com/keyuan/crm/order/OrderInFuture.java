package com.keyuan.crm.order;

import com.keyuan.crm.shared.RuleViolation;

/** The order is dated after today. */
public class OrderInFuture extends RuleViolation {

    public OrderInFuture() {
        super("order.error.inFuture", "orderedOn");
    }
}
