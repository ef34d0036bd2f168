package com.keyuan.crm.trip;

import com.keyuan.crm.shared.PersonId;

/** The traveller is back, or will not go: what was to be found out before the trip helps nobody any more. */
public record TripClosed(TripId trip, PersonId by) {}
