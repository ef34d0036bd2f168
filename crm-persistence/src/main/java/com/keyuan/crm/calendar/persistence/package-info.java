/** The calendar in PostgreSQL. */
@NullMarked
package com.keyuan.crm.calendar.persistence;

import org.jspecify.annotations.NullMarked;
