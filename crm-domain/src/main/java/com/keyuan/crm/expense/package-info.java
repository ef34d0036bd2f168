/** Travel costs claimed for a trip, cleared and paid by finance behind the gate. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "audit",
            "access",
            "calendar",
            "customer",
            "attachment",
            "trip",
            "verification"
        })
package com.keyuan.crm.expense;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
