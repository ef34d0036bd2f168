/** The application: wiring, security chain, schedules, the embedded database. */
@NullMarked
package com.keyuan.crm;

import org.jspecify.annotations.NullMarked;
