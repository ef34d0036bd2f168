package com.keyuan.crm.customer;

import com.keyuan.crm.shared.SourceRef;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the present value of a field came from.
 *
 * @param source the visit it was learnt on, or the person who typed it over
 * @param learntBy who made that visit; null where it was typed in
 * @param learntOn the day of that visit; null where it was typed in
 */
public record FactSource(
        FactField field,
        @Nullable ContactId contact,
        SourceRef source,
        @Nullable String learntBy,
        @Nullable LocalDate learntOn,
        String enteredBy,
        Instant enteredAt) {

    /** Whether somebody changed it without a visit behind it. */
    public boolean isTyped() {
        return source.kind().equals(FactSources.TYPED);
    }
}
