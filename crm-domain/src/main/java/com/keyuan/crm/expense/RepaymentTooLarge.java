package com.keyuan.crm.expense;

import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.RuleViolation;

/** More than is still owed. */
public class RepaymentTooLarge extends RuleViolation {

    public RepaymentTooLarge(Money remaining) {
        super("expense.refused.repayment-too-large", "amount", remaining);
    }
}
