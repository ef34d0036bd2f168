package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.PoolRow;
import org.jspecify.annotations.Nullable;

/**
 * A pool customer in the list.
 *
 * @param hindrance why the person who looks may not claim it; null where they may, or do not claim at all
 * @param claim made with the button, so that a double click is one claim
 */
public record PoolEntry(
        PoolRow row, PoolFacts facts, @Nullable MoveHindrance hindrance, AllocationId claim) {}
