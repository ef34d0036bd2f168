/** Tiers in PostgreSQL: the policy over all customers in one statement, and what the pages read. */
@NullMarked
package com.keyuan.crm.tier.persistence;

import org.jspecify.annotations.NullMarked;
