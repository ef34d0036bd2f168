/** The log in PostgreSQL. */
@NullMarked
package com.keyuan.crm.audit.persistence;

import org.jspecify.annotations.NullMarked;
