package com.keyuan.crm.allocation;

import org.jspecify.annotations.Nullable;

/**
 * How somebody stands to the pool today.
 *
 * @param claims whether the person may claim at all; managers and directors look and assign
 * @param leftToday claims left today
 * @param leftInTotal claims left within the longer time
 * @param hindrance what stops every claim today; null where nothing does
 */
public record PoolStanding(
        boolean claims,
        AllocationPolicy policy,
        int leftToday,
        int leftInTotal,
        @Nullable MoveHindrance hindrance) {}
