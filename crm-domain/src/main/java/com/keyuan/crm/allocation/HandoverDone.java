package com.keyuan.crm.allocation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A point of the checklist that is done.
 *
 * @param by null where the record itself showed it
 */
public record HandoverDone(
        HandoverStep step,
        Instant at,
        @Nullable String by,
        @Nullable String note) {}
