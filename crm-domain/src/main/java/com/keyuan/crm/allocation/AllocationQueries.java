package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import java.util.List;

/** What is read to show and decide who holds a customer. */
public interface AllocationQueries {

    /** Newest first. */
    List<AllocationRow> historyOf(CustomerId customer);

    /** Salespeople whom this person may give a customer to: the department's, for a director all. */
    List<HolderOption> holdersWithinReachOf(CurrentUser user);

    /** The tier of the customer: A, B or C. */
    char tierOf(CustomerId customer);
}
