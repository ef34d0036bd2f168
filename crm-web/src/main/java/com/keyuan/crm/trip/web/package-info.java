/** Trips, visits and reports in the browser. */
@NullMarked
package com.keyuan.crm.trip.web;

import org.jspecify.annotations.NullMarked;
