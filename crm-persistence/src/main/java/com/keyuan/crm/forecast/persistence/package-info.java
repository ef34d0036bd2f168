/** Forecasts on PostgreSQL: orders read for the models, what a fit found stored, and the pages' queries. */
@NullMarked
package com.keyuan.crm.forecast.persistence;

import org.jspecify.annotations.NullMarked;
