package com.keyuan.crm.trip;

/** A report was handed in; a director has it now. */
public record TripReportSubmitted(TripReportId report, TripId trip) {}
