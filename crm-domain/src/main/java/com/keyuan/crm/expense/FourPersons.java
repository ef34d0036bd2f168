package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** Who signed, entered or called does not clear as well. */
public class FourPersons extends RuleViolation {

    public FourPersons(String number) {
        super("expense.refused.four-persons", null, number);
    }
}
