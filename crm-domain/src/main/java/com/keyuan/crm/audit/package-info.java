/** Who saw or changed what: append-only entries, sealed into a chain by which tampering shows. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package com.keyuan.crm.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
