package com.keyuan.crm.territory;

import com.keyuan.crm.shared.RuleViolation;
import java.time.LocalDate;

/** The day from which the plan's moves hold has not come; approving carries them out at once. */
public class RotationPlanEarly extends RuleViolation {

    public RotationPlanEarly(LocalDate date) {
        super("territory.error.early", null, date);
    }
}
