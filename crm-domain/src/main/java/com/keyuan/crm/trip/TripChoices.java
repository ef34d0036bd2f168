package com.keyuan.crm.trip;

/**
 * What somebody may do with a trip.
 *
 * @param travels moves it along, writes its report
 */
public record TripChoices(boolean travels, boolean decidesGoAhead) {}
