/** What the packaged application does when things around it fail: {@code ./mvnw verify -Pfaults}, see docs/faults.md. */
@NullMarked
package com.keyuan.crm.faults;

import org.jspecify.annotations.NullMarked;
