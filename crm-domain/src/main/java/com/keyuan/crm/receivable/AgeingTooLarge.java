package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.RuleViolation;

/** More rows than a workbook takes; part of them would be taken for all. */
public class AgeingTooLarge extends RuleViolation {

    AgeingTooLarge(int most) {
        super("receivable.error.ageingTooLarge", null, most);
    }
}
