package com.keyuan.crm.intake;

import org.jspecify.annotations.Nullable;

/**
 * One unknown value of a column, with how often it comes and what was said about it.
 *
 * @param suggestion what was probably meant
 */
public record ValueGroup(
        IntakeField field,
        String value,
        int rows,
        @Nullable String suggestion,
        Choice.@Nullable Act act,
        @Nullable String target) {}
