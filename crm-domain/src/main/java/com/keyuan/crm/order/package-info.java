/** What a customer ordered: the history on which tiers stand. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "people", "audit", "access", "customer", "allocation"})
package com.keyuan.crm.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
