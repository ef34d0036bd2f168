package com.keyuan.crm.trip;

/** A report was signed; the assistant has it now. */
public record TripReportSigned(TripReportId report, TripId trip) {}
