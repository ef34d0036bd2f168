package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluations of allocations, made in one statement for all that are due. */
public interface EvaluationQueries {

    /**
     * Makes the evaluations that have come due up to this day and are not there yet.
     *
     * @return how many
     */
    int evaluate(LocalDate today, Instant now);

    /** Those the user may see, the latest first. */
    Slice<Evaluation> list(CurrentUser user, @Nullable AllocationReason reason, @Nullable String after, int size);

    /** Of one customer, for whoever may see its allocation history. */
    List<Evaluation> ofCustomer(CurrentUser user, CustomerId customer);

    QuarterReport report(LocalDate quarter, LocalDate today);

    /** Notes that the committee was told; false where it had been before. */
    boolean announce(LocalDate quarter, Instant now);
}
