package com.keyuan.crm.allocation;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is read to show and decide who holds a customer. */
public interface AllocationQueries {

    /** Newest first. */
    List<AllocationRow> historyOf(CustomerId customer);

    /** Salespeople whom this person may give a customer to: the department's, for a director all. */
    List<HolderOption> holdersWithinReachOf(CurrentUser user);

    /** Why the present holder no longer fits. */
    Optional<Misfit> misfitOf(CustomerId customer, AllocationPolicy policy);

    /** Customers whose holder no longer fits, the highest tier first. */
    Slice<MisfitRow> misfits(
            AllocationPolicy policy,
            RecordFilter customers,
            LocalDate today,
            @Nullable Misfit why,
            @Nullable String after,
            int size);
}
