package com.keyuan.crm.contract;

import com.keyuan.crm.shared.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the list of contracts is narrowed to; null means any.
 *
 * @param text piece of the number, the title or the customer’s name
 */
public record ContractFilter(
        @Nullable String text,
        @Nullable ContractState state,
        @Nullable PersonId holder,
        @Nullable LocalDate signedFrom,
        @Nullable LocalDate signedTo,
        Order order) {

    /** In which order. */
    public enum Order {
        /** the newest first */
        NEWEST,
        /** the dearest first */
        AMOUNT
    }
}
