package com.keyuan.crm.trip;

import com.keyuan.crm.shared.PersonId;

/** A report went back to its traveller, who is told why. */
public record TripReportReturned(TripReportId report, TripId trip, PersonId by, String reasons) {}
