package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** A claim has at most 200 lines. */
public class TooManyLines extends RuleViolation {

    public TooManyLines(int most) {
        super("expense.refused.too-many-lines", null, most);
    }
}
