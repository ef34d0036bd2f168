/** Trips, visits and reports in PostgreSQL. */
@NullMarked
package com.keyuan.crm.trip.persistence;

import org.jspecify.annotations.NullMarked;
