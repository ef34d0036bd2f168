/** Allocations in PostgreSQL. */
@NullMarked
package com.keyuan.crm.allocation.persistence;

import org.jspecify.annotations.NullMarked;
