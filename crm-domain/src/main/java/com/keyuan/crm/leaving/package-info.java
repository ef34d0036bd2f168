/** Somebody leaves: notice, everything they hold in one list until it is with others, the closed account. */
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
            "contract",
            "territory"
        })
package com.keyuan.crm.leaving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
