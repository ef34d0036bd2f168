package com.keyuan.crm.forecast;

/** Somebody wants a fit: it is to be executed once the present transaction is committed. */
public record ForecastFitRequested(ForecastFitId fit) {}
