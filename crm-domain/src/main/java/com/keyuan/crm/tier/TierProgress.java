package com.keyuan.crm.tier;

/** How far a run has come, told beside the run's own transaction so that others see it at once. */
public interface TierProgress {

    /** The steps of a run, in order. */
    enum Step {
        QUEUED,
        SCORES,
        PROPOSALS,
        EFFECT
    }

    void reached(TierRunId run, Step step);

    /** @param reference by which the log tells what went wrong */
    void failed(TierRunId run, String reference);
}
