package com.keyuan.crm.trip;

/**
 * What somebody may do with a trip.
 *
 * @param travels moves it along, writes its report
 * @param claims may claim travel costs for it: who travels and who comes along
 * @param reads may read its report
 */
public record TripChoices(boolean travels, boolean decidesGoAhead, boolean claims, boolean reads) {}
