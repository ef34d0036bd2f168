package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A change of holder that somebody thinks about.
 *
 * @param to null to the pool
 */
public record PlannedMove(CustomerId customer, @Nullable PersonId to) {}
