/** Import and export of tables. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "audit",
            "access",
            "customer",
            "customer :: list",
            "allocation",
            "interaction",
            "order",
            "receivable",
            "attachment"
        })
package com.keyuan.crm.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
