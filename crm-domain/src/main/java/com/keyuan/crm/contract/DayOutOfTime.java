package com.keyuan.crm.contract;

import com.keyuan.crm.shared.RuleViolation;
import java.time.LocalDate;

/** No deal is made before 1990 or after 2100: a slip of the pen. */
public class DayOutOfTime extends RuleViolation {

    private DayOutOfTime(String field) {
        super("contract.refused.day", field);
    }

    static void check(String field, LocalDate day) {
        if (InstalmentRule.isOutOfTime(day)) {
            throw new DayOutOfTime(field);
        }
    }
}
