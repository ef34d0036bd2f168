package com.keyuan.crm.allocation;

import org.jspecify.annotations.Nullable;

/**
 * Somebody to whom one customer might go.
 *
 * @param hindrance why not; null where it may
 */
public record HolderChoice(HolderOption option, @Nullable MoveHindrance hindrance) {}
