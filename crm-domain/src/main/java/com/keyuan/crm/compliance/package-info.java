/** Suspected misuse of customer resources, decided with a reason. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "people", "audit", "access", "customer", "trip", "verification", "expense"})
package com.keyuan.crm.compliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
