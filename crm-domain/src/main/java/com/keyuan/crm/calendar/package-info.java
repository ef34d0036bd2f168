/** Working days: weekends, Chinese holidays and make-up days, kept by the administrator. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "people", "audit", "access"})
package com.keyuan.crm.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
