package com.keyuan.crm.interaction;

import org.jspecify.annotations.Nullable;

/**
 * One touch as its author sees it again.
 *
 * @param received it was not typed in but received: when, how and over what it was stays
 * @param customerName null where the author may no longer see the customer
 */
public record InteractionPage(
        InteractionId id,
        long version,
        Touch touch,
        boolean received,
        @Nullable String customerName) {}
