package com.keyuan.crm.interaction;

import com.keyuan.crm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Where a channel goes in one step: whoever has it gives it back, and the next has it at the same moment.
 *
 * @param id made when the page was opened: sent twice, it counts once
 * @param expected the holder whom the page showed; null where nobody held it
 * @param to who has it next; null where it is shared or goes into reserve
 * @param shared answered by whoever is there; only where nobody has it next
 * @param note why, at most 200 characters
 */
public record ChannelMove(
        ChannelHoldingId id,
        @Nullable PersonId expected,
        @Nullable PersonId to,
        boolean shared,
        @Nullable String note) {}
