/** A, B or C: the score by a stated policy, the proposal, and the manager's word. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "people", "audit", "access", "customer", "allocation", "order"})
package com.keyuan.crm.tier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
