/** Customer events and campaigns: invited, came, cost and result by source. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "people", "audit", "access", "customer", "allocation", "order", "contract"})
package com.keyuan.crm.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
