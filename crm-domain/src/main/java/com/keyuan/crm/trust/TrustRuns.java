package com.keyuan.crm.trust;

import java.time.LocalDate;
import java.util.Optional;

/** The runs. */
public interface TrustRuns {

    Optional<TrustRun> findById(TrustRunId id);

    /** The run for execution by one node at a time; empty while another one works on it. */
    Optional<TrustRun> lockIfFree(TrustRunId id);

    /** Lets nodes that begin the night's run follow each other until the transaction ends. */
    void oneNightAtATime();

    Optional<TrustRun> findNightly(LocalDate asOf);

    TrustRun save(TrustRun run);

    /** So that statements over everybody see it. */
    TrustRun saveAndFlush(TrustRun run);
}
