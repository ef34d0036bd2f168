package com.keyuan.crm.forecast;

import java.time.LocalDate;

/** Where what a fit found is kept. */
public interface ForecastResults {

    /** Lets fits follow each other until the transaction ends. */
    void oneFitAtATime();

    void store(ForecastFitId fit, ForecastResult result);

    /** Drops what fits as of days before said of single customers; the models stay. */
    int thin(LocalDate before);
}
