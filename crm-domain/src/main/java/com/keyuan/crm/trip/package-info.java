/** Trips, the visits on them, and the written report that is signed, entered and marked qualified. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "audit",
            "access",
            "calendar",
            "customer",
            "allocation",
            "interaction",
            "task",
            "attachment"
        })
package com.keyuan.crm.trip;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
