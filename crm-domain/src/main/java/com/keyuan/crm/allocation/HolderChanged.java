package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A customer changed hands.
 *
 * @param before null when it was in the pool
 * @param after null when it went to the pool
 */
public record HolderChanged(
        CustomerId customer,
        @Nullable PersonId before,
        @Nullable PersonId after,
        AllocationReason reason) {}
