package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** A text is longer than the paper has room for. */
public class TextTooLong extends RuleViolation {

    public TextTooLong(String field, int most) {
        super("expense.refused.text-too-long", field, most);
    }
}
