/** Calls, queues and ratings in PostgreSQL. */
@NullMarked
package com.keyuan.crm.verification.persistence;

import org.jspecify.annotations.NullMarked;
