package com.keyuan.crm.allocation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a decision would do to the principles of one department. */
public record PrinciplesEffect(Principles before, Principles after) {

    public @Nullable BigDecimal fairness() {
        return change(before.fairness(), after.fairness());
    }

    public @Nullable BigDecimal priority() {
        return change(before.priority(), after.priority());
    }

    public @Nullable BigDecimal dispersion() {
        return change(before.dispersion(), after.dispersion());
    }

    public @Nullable BigDecimal flexibility() {
        return change(before.flexibility(), after.flexibility());
    }

    /** Null where it was or will be unknown. */
    private static @Nullable BigDecimal change(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        return from == null || to == null ? null : to.subtract(from);
    }
}
