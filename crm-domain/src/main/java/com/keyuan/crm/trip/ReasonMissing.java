package com.keyuan.crm.trip;

import com.keyuan.crm.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Whoever says no says why. */
public class ReasonMissing extends RuleViolation {

    public ReasonMissing(String field) {
        super("trip.refused.reason-missing", field);
    }

    static String unless(String field, @Nullable String typed, int longest) {
        String reason = Texts.orNull(typed);
        if (reason == null) {
            throw new ReasonMissing(field);
        }
        return TextTooLong.unless(field, reason, longest);
    }
}
