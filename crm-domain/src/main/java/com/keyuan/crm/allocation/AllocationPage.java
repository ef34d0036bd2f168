package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's allocation history, and what the form for changing the holder needs.
 *
 * @param open the allocation that stands now; null in the pool
 * @param mayAssign whether the person who looks may change the holder
 */
public record AllocationPage(
        CustomerId customer,
        @Nullable AllocationId open,
        List<AllocationRow> history,
        boolean mayAssign,
        List<HolderOption> holders) {

    public AllocationPage {
        history = List.copyOf(history);
        holders = List.copyOf(holders);
    }
}
