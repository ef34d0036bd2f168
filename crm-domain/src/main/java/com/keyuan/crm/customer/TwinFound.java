package com.keyuan.crm.customer;

import com.keyuan.crm.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The customer is already there. Whoever may not see it learns no more than that, and whom to ask.
 */
public abstract class TwinFound extends RuleViolation {

    private final @Nullable CustomerId visible;

    TwinFound(String messageKey, String field, @Nullable Twin twin, boolean mayView) {
        super(
                messageKey + (twin == null ? ".just-now" : twin.holder() == null ? ".in-pool" : ".held"),
                field,
                twin == null || twin.holder() == null ? "" : twin.holder());
        this.visible = twin != null && mayView ? twin.id() : null;
    }

    /** The twin, where the person who asked may see it. */
    public @Nullable CustomerId visible() {
        return visible;
    }
}
