package com.keyuan.crm.customer;

import com.keyuan.crm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a list of customers, and its order; null where anything goes.
 *
 * @param region code of a province, city or district: everything within it
 * @param text a piece of name, short name, credit code or pinyin, or the end of a phone number
 * @param quietDays neither visited nor in touch for so many days, or never
 * @param moved how its tier was last decided to move, in the last 90 days
 */
public record CustomerFilter(
        @Nullable String tier,
        @Nullable CustomerStatus status,
        @Nullable String region,
        @Nullable String industry,
        @Nullable String source,
        @Nullable PersonId holder,
        @Nullable String text,
        @Nullable Integer quietDays,
        @Nullable TierMove moved,
        CustomerSort sort,
        boolean descending) {

    public static final CustomerFilter NONE =
            new CustomerFilter(null, null, null, null, null, null, null, null, null, CustomerSort.NAME, false);

    public static CustomerFilter text(String text) {
        return new CustomerFilter(null, null, null, null, null, null, text, null, null, CustomerSort.NAME, false);
    }

    /** Whether anything is left out. */
    public boolean isNarrow() {
        return tier != null
                || status != null
                || region != null
                || industry != null
                || source != null
                || holder != null
                || text != null
                || quietDays != null
                || moved != null;
    }
}
