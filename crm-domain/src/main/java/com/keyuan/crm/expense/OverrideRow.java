package com.keyuan.crm.expense;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An override as it stands on the claim. */
public record OverrideRow(
        int revision,
        GateBlock block,
        String reason,
        @Nullable String finance,
        @Nullable Instant financeAt,
        @Nullable String director,
        @Nullable Instant directorAt) {

    public boolean isComplete() {
        return finance != null && director != null;
    }
}
