package com.keyuan.crm.forecast;

/** How far a fit has come, told beside the fit's own transaction so that others see it at once. */
public interface ForecastProgress {

    /** The steps of a fit, in order. */
    enum Step {
        QUEUED,
        READING,
        FITTING,
        WRITING
    }

    void reached(ForecastFitId fit, Step step);

    /** @param reference by which the log tells what went wrong */
    void failed(ForecastFitId fit, String reference);
}
