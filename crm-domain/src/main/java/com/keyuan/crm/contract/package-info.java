/** From the chance of a deal to the signed contract, and who of after-sales serves it. */
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
            "attachment"
        })
package com.keyuan.crm.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
