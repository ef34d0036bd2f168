/** Who holds a customer, from when, why; a history that is never overwritten. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "people", "audit", "access", "customer", "customer :: list", "calendar"})
package com.keyuan.crm.allocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
