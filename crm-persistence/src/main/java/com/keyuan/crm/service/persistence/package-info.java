/** Service cases in PostgreSQL. */
@NullMarked
package com.keyuan.crm.service.persistence;

import org.jspecify.annotations.NullMarked;
