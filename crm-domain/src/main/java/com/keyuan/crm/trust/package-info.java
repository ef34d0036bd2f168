/** Whether a customer trusts the company or one person: the score by a stated policy, why, and what follows from it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "audit",
            "access",
            "customer",
            "allocation",
            "interaction",
            "order",
            "task",
            "trip",
            "service"
        })
package com.keyuan.crm.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
