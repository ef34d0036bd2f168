package com.keyuan.crm.contract;

import com.keyuan.crm.shared.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the list of opportunities is narrowed to; null means any.
 *
 * @param text piece of the title or of the customer’s name
 * @param stage null means all open ones
 * @param closeBy expected to be decided until then
 */
public record OpportunityFilter(
        @Nullable String text,
        @Nullable OpportunityStage stage,
        @Nullable PersonId holder,
        @Nullable LocalDate closeBy,
        Order order) {

    /** In which order. */
    public enum Order {
        /** the soonest to be decided first */
        CLOSE,
        /** the dearest first */
        AMOUNT
    }
}
