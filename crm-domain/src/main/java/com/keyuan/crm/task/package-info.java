/** What somebody has to do by a day. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "people", "audit", "access", "customer", "allocation"})
package com.keyuan.crm.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
