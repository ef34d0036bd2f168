package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's allocation history, and what the form for changing the holder needs.
 *
 * @param open the allocation that stands now; null in the pool
 * @param misfit why the present holder no longer fits; null where they do, or nobody holds it
 * @param mayAssign whether the person who looks may change the holder
 * @param holders those who may receive it first, each of the others with the reason why not
 */
public record AllocationPage(
        CustomerId customer,
        Tier tier,
        @Nullable AllocationId open,
        @Nullable Misfit misfit,
        List<AllocationRow> history,
        boolean mayAssign,
        List<HolderChoice> holders) {

    public AllocationPage {
        history = List.copyOf(history);
        holders = List.copyOf(holders);
    }
}
