/** That nothing is lost or bent unnoticed: what must hold of the records of every room, and keys that can be changed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "customer"})
package com.keyuan.crm.safekeeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
