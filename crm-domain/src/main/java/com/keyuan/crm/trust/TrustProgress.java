package com.keyuan.crm.trust;

/** How far a run has come, told beside the run's own transaction so that others see it at once. */
public interface TrustProgress {

    /** The steps of a run, in order. */
    enum Step {
        QUEUED,
        SCORES,
        ALERTS
    }

    void reached(TrustRunId run, Step step);

    /** @param reference by which the log tells what went wrong */
    void failed(TrustRunId run, String reference);
}
