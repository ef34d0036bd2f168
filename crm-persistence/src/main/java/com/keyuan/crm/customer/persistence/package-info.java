/** Customers, contacts and their secrets in PostgreSQL. */
@NullMarked
package com.keyuan.crm.customer.persistence;

import org.jspecify.annotations.NullMarked;
