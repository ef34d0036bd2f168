package com.keyuan.crm.customer;

import org.jspecify.annotations.Nullable;

/**
 * A customer that is already there.
 *
 * @param holder the name of the colleague to ask; null when it is in the pool
 */
public record Twin(CustomerId id, @Nullable String holder) {}
