/** What every room speaks in: ids, money, time, who is asking, and the errors that mean the same everywhere. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package com.keyuan.crm.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
