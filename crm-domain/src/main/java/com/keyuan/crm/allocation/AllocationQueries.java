package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import java.util.List;
import java.util.Optional;

/** What is read to show and decide who holds a customer. */
public interface AllocationQueries {

    /** Newest first. */
    List<AllocationRow> historyOf(CustomerId customer);

    /** Salespeople whom this person may give a customer to: the department's, for a director all. */
    List<HolderOption> holdersWithinReachOf(CurrentUser user);

    /** Why the present holder no longer fits. */
    Optional<Misfit> misfitOf(CustomerId customer, AllocationPolicy policy);
}
