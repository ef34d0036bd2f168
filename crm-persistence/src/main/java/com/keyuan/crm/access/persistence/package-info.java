/** The policy as SQL, a class a room. */
@NullMarked
package com.keyuan.crm.access.persistence;

import org.jspecify.annotations.NullMarked;
