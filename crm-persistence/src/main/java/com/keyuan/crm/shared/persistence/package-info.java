/** What the statements of several rooms have in common. */
@NullMarked
package com.keyuan.crm.shared.persistence;

import org.jspecify.annotations.NullMarked;
