package com.keyuan.crm.order;

import com.keyuan.crm.shared.RuleViolation;

/** The order counts no more and can be neither corrected nor cancelled. */
public class OrderAlreadyCancelled extends RuleViolation {

    public OrderAlreadyCancelled(String number) {
        super("order.error.alreadyCancelled", null, number);
    }
}
