/** What customers think of the company: asked periodically by tier, answered by a signed link. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "audit",
            "access",
            "customer",
            "allocation",
            "verification",
            "service"
        })
package com.keyuan.crm.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
