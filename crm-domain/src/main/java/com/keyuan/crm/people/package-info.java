/** Our own people: departments, roles, levels, who signs for whom. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "access"})
package com.keyuan.crm.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
