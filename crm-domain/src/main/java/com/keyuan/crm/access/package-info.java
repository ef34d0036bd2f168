/** The one policy: who may do what with which record. Every way in asks it; what it does not give is refused. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package com.keyuan.crm.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
