package com.keyuan.crm.tier;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The policy over all customers, set-based in the database; each method is one statement. Equal to {@link TierRule}. */
public interface TierCalculation {

    /** Lets runs follow each other until the transaction ends. */
    void oneRunAtATime();

    /** What the policy says of everybody as of the day, compared with the tiers of that day; stores nothing. */
    List<TierResult> results(TierPolicy policy, LocalDate asOf);

    /**
     * Stores evidence and result of everybody under the run.
     *
     * @return how many customers
     */
    int store(TierRun run, TierPolicy policy);

    /** The run with which movement is shown: the last one four weeks or more before, else the earliest before, else the last. */
    Optional<TierRunId> earlierThan(TierRun run);

    /** Replaces or withdraws what waits and the run no longer says. */
    int close(TierRunId run);

    /** Puts what waits and the run says again onto the run's figures; the proposal stays the same. */
    int refresh(TierRunId run);

    /**
     * Proposes what the run newly says. Under an override nothing is proposed until it ends; a customer on whom somebody
     * decided after {@code began} is left alone.
     */
    int propose(TierRunId run, Instant began);

    /** Lets everything that waits take effect, as policy {@code tier.auto-accept} says. */
    List<Applied> acceptWaiting(Instant now, LocalDate today);

    /** Drops nightly scores older than the day, but the last of each month and those a review stands on. */
    int thin(LocalDate before);

    /** What would be different under the draft, as of the day: the customers whose tier differs, largest revenue first. */
    TierEffect effect(TierPolicy present, TierPolicy draft, LocalDate asOf);

    /** A change of tier that took effect without a person's word. */
    record Applied(
            TierReviewId review,
            CustomerId customer,
            @Nullable Tier from,
            Tier to) {}
}
