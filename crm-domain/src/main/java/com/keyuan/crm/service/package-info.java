/** A customer's problem, open until it is solved. */
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
            "contract",
            "receivable",
            "trip",
            "verification"
        })
package com.keyuan.crm.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
