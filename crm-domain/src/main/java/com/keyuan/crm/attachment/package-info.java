/** Files that hang on records, checked by content and kept in the database. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "people", "audit", "access", "customer", "allocation"})
package com.keyuan.crm.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
