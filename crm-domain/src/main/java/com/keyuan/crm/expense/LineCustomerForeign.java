package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** The customer is none of the trip. */
public class LineCustomerForeign extends RuleViolation {

    public LineCustomerForeign() {
        super("expense.refused.line-customer-foreign", "customer");
    }
}
