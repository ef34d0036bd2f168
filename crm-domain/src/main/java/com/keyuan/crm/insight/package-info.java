/** Home pages and counts: reads every room, and no room uses it. */
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
            "order",
            "contract",
            "task",
            "trip",
            "verification",
            "expense",
            "tier",
            "trust",
            "service",
            "compliance"
        })
package com.keyuan.crm.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
