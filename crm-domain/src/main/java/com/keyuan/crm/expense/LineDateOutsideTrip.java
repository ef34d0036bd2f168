package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;
import java.time.LocalDate;

/** The money was spent neither on the trip nor near it. */
public class LineDateOutsideTrip extends RuleViolation {

    public LineDateOutsideTrip(LocalDate from, LocalDate to) {
        super("expense.refused.line-date-outside-trip", "spentOn", from, to);
    }
}
