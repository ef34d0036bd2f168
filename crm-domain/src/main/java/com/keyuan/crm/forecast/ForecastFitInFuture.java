package com.keyuan.crm.forecast;

import com.keyuan.crm.shared.RuleViolation;

/** A fit is as of today or a day gone by. */
public class ForecastFitInFuture extends RuleViolation {

    public ForecastFitInFuture() {
        super("forecast.error.fitInFuture", "asOf");
    }
}
