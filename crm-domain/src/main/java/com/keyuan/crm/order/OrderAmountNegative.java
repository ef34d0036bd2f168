package com.keyuan.crm.order;

import com.keyuan.crm.shared.RuleViolation;

/** An amount is typed without a sign; a return is said by its own mark. */
public class OrderAmountNegative extends RuleViolation {

    public OrderAmountNegative() {
        super("order.error.amountNegative", "amount");
    }
}
