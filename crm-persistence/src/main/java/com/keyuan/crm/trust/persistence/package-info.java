/** Trust in PostgreSQL: the policy over many customers in one statement, and what the pages read. */
@NullMarked
package com.keyuan.crm.trust.persistence;

import org.jspecify.annotations.NullMarked;
