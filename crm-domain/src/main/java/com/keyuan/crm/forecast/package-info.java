/** Which customers will order again, when and for how much: forecast from the company's own orders, beside the tier. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "people", "audit", "access", "customer", "order", "tier"})
package com.keyuan.crm.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
