package com.keyuan.crm.customer.web;

import com.keyuan.crm.customer.MergeField;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One field of two records side by side, in words. */
public record MergeLine(
        MergeField field, @Nullable String kept, @Nullable String gone) {

    /** Whether there is anything to choose. */
    public boolean differs() {
        return gone != null && !Objects.equals(kept, gone);
    }

    /** Whether only the record that goes knows it. */
    public boolean better() {
        return kept == null && gone != null;
    }
}
