package com.keyuan.crm.interaction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who held a channel from when until when. */
public record ChannelHoldingRow(
        String holderName,
        Instant heldFrom,
        @Nullable Instant heldUntil,
        String givenBy,
        @Nullable String note) {}
