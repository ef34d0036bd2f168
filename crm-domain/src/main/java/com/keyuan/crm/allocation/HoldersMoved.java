package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import java.util.List;

/** Many customers went to the pool, or back to whoever held them, at once: for what is better done for all together. */
public record HoldersMoved(List<CustomerId> customers) {

    public HoldersMoved {
        customers = List.copyOf(customers);
    }
}
