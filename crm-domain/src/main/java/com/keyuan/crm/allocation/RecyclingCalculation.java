package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Recycling over all held customers, set-based in the database. Equal to {@link RecyclingRule}. */
public interface RecyclingCalculation {

    /** Lets nights follow each other until the transaction ends. */
    void oneAtATime();

    boolean isDone(LocalDate night);

    /** What the rule says of everybody; changes nothing. */
    Map<CustomerId, RecyclingRule.Verdict> verdicts(AllocationPolicy policy, LocalDate night);

    /**
     * Withdraws warnings that hold no more, gives new ones, moves what is due, with history, log and notices.
     *
     * @return the customers that fell
     */
    List<CustomerId> execute(RecyclingRunId run, AllocationPolicy policy, LocalDate night, Instant began);

    /**
     * Gives back what the run moved, to those who are still here, where nobody has taken it since.
     *
     * @return the customers given back
     */
    List<CustomerId> undo(RecyclingRunId run, CurrentUser by, String note, Instant now);
}
