package com.keyuan.crm.order;

import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the order list is narrowed to; null means any.
 *
 * @param text piece of the customer's name or of the order number
 */
public record OrderFilter(
        @Nullable String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Sort sort,
        @Nullable ChannelKind channelKind,
        @Nullable ProductId product,
        @Nullable PersonId salesperson) {

    /** Which of the lines: what went out, what came back, what was cancelled. */
    public enum Sort {
        SALE,
        RETURN,
        CANCELLED
    }

    public static final OrderFilter ALL = new OrderFilter(null, null, null, null, null, null, null);
}
