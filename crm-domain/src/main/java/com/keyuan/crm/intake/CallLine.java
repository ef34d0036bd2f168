package com.keyuan.crm.intake;

import com.keyuan.crm.interaction.Direction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a call log, ready to be entered.
 *
 * @param peer their number; empty where it was withheld
 * @param reference by which it is known when it comes again
 */
record CallLine(
        Reference channel,
        Instant at,
        Direction direction,
        String peer,
        boolean spoken,
        Reference answered,
        boolean matter,
        String reference,
        @Nullable String note) {}
