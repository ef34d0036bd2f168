package com.keyuan.crm.intake;

import org.jspecify.annotations.Nullable;

/**
 * One thing to say about one cell.
 *
 * @param messageKey under {@code intake.finding.}
 * @param value the cell as it is; empty where it is personal
 * @param suggestion what was probably meant, or what it was mapped to
 * @param blocking whether the row cannot be entered so
 */
public record Finding(
        IntakeField field,
        String messageKey,
        String value,
        @Nullable String suggestion,
        boolean blocking) {

    /** As much of a cell as a finding keeps. */
    public static final int LONGEST_VALUE = 200;

    public Finding {
        String kept = field.isPersonal() ? "" : value;
        value = kept.length() <= LONGEST_VALUE ? kept : kept.substring(0, LONGEST_VALUE);
    }

    static Finding blocking(IntakeField field, String key, String value) {
        return new Finding(field, key, value, null, true);
    }

    static Finding note(IntakeField field, String key, String value) {
        return new Finding(field, key, value, null, false);
    }
}
