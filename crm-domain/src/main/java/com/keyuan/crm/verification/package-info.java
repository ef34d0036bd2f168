/** The phone team's calls: verifying visits, scouting before trips, care. */
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
            "trip"
        })
package com.keyuan.crm.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
