/** Pages of the forecast: a customer's panel, the list, the fits, and the line beside a tier. */
@NullMarked
package com.keyuan.crm.forecast.web;

import org.jspecify.annotations.NullMarked;
