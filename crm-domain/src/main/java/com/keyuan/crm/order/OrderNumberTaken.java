package com.keyuan.crm.order;

import com.keyuan.crm.shared.RuleViolation;

/** The customer has an order of this number already. */
public class OrderNumberTaken extends RuleViolation {

    public OrderNumberTaken(String number) {
        super("order.error.numberTaken", "number", number);
    }
}
