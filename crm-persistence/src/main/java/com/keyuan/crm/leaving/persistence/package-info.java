/** Leavings in the database. */
@NullMarked
package com.keyuan.crm.leaving.persistence;

import org.jspecify.annotations.NullMarked;
