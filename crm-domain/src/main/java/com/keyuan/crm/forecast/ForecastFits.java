package com.keyuan.crm.forecast;

import java.time.LocalDate;
import java.util.Optional;

/** The fits. */
public interface ForecastFits {

    Optional<ForecastFit> findById(ForecastFitId id);

    /** The fit for execution by one node at a time; empty while another one works on it. */
    Optional<ForecastFit> lockIfFree(ForecastFitId id);

    /** Lets nodes that begin the month's fit follow each other until the transaction ends. */
    void oneMonthAtATime();

    Optional<ForecastFit> findMonthly(LocalDate asOf);

    ForecastFit save(ForecastFit fit);

    /** So that statements beside it see it. */
    ForecastFit saveAndFlush(ForecastFit fit);
}
