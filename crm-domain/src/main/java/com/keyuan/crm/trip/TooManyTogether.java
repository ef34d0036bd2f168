package com.keyuan.crm.trip;

import com.keyuan.crm.shared.RuleViolation;

/** More reports than anybody reads before signing them together. */
public class TooManyTogether extends RuleViolation {

    public TooManyTogether(int most) {
        super("trip.refused.too-many", null, most);
    }
}
