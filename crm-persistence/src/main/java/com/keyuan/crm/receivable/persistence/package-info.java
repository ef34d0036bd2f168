/** Receivables in PostgreSQL. */
@NullMarked
package com.keyuan.crm.receivable.persistence;

import org.jspecify.annotations.NullMarked;
