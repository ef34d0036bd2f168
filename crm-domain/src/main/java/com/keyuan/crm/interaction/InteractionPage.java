package com.keyuan.crm.interaction;

import org.jspecify.annotations.Nullable;

/**
 * One touch as its author sees it again.
 *
 * @param customerName null where the author may no longer see the customer
 */
public record InteractionPage(
        InteractionId id,
        long version,
        Touch touch,
        @Nullable String customerName) {}
