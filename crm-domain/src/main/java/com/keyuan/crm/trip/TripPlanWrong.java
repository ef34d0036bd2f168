package com.keyuan.crm.trip;

import com.keyuan.crm.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** A plan that cannot be kept as it is. */
public class TripPlanWrong extends RuleViolation {

    public TripPlanWrong(String what, String field) {
        super(String.join(".", "trip.refused.plan", what), field);
    }

    static String unlessText(String field, @Nullable String typed, int longest) {
        String kept = Texts.orNull(typed);
        if (kept == null) {
            throw new TripPlanWrong(field + "-missing", field);
        }
        if (kept.length() > longest) {
            throw new TripPlanWrong(field + "-long", field);
        }
        return kept;
    }
}
