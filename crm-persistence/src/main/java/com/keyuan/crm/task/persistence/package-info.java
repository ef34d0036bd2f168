/** Tasks in PostgreSQL. */
@NullMarked
package com.keyuan.crm.task.persistence;

import org.jspecify.annotations.NullMarked;
