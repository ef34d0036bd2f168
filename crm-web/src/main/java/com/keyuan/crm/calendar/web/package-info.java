/** The administrator's page of working days. */
@NullMarked
package com.keyuan.crm.calendar.web;

import org.jspecify.annotations.NullMarked;
