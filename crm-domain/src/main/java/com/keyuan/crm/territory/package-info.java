/** Who works where, and how customers move on: territories, what is due, plans solved to a proven gap. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "people", "audit", "access", "customer", "allocation", "order", "trust"})
package com.keyuan.crm.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
