/** Asking to see a customer that a colleague holds, for a purpose and some days, and what was looked at then. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "people", "audit", "access", "customer", "allocation"})
package com.keyuan.crm.grant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
