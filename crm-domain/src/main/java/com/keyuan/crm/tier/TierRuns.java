package com.keyuan.crm.tier;

import java.time.LocalDate;
import java.util.Optional;

/** The runs. */
public interface TierRuns {

    Optional<TierRun> findById(TierRunId id);

    /** The run for execution by one node at a time; empty while another one works on it. */
    Optional<TierRun> lockIfFree(TierRunId id);

    /** Lets nodes that begin the night's run follow each other until the transaction ends. */
    void oneNightAtATime();

    Optional<TierRun> findNightly(LocalDate asOf);

    /** The as-of day of the newest proposals. */
    Optional<LocalDate> lastProposed();

    TierRun save(TierRun run);
}
