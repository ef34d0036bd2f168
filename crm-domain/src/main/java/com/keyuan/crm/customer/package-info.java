/** The one customer base: customers and their contacts, what is known of them and from where. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "people", "audit", "access"})
package com.keyuan.crm.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
