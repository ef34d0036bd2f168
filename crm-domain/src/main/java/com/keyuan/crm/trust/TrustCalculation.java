package com.keyuan.crm.trust;

import com.keyuan.crm.customer.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The policy over many customers, set-based in the database. Equal to {@link TrustRule}. */
public interface TrustCalculation {

    /** Lets runs follow each other until the transaction ends. */
    void oneRunAtATime();

    /** What the policy says of everybody as of the day; stores nothing. */
    List<TrustResult> results(TrustPolicy policy, LocalDate asOf);

    /**
     * Stores evidence and result of everybody under the run.
     *
     * @return how many customers
     */
    int store(TrustRun run, TrustPolicy policy, Instant now);

    /**
     * Takes the present score of these customers anew, with all that the running transaction has written. Whoever does
     * the same with one of them at the same moment waits, and then sees it.
     */
    void refresh(Collection<CustomerId> customers, TrustPolicy policy, LocalDate today, Instant now);

    /** Drops what was taken between runs and the run now says. */
    int supersede(TrustRun run);

    /** Drops nightly scores older than the day, but the last of each month. */
    int thin(LocalDate before);
}
