/** Opportunities, contracts and service responsibilities in PostgreSQL. */
@NullMarked
package com.keyuan.crm.contract.persistence;

import org.jspecify.annotations.NullMarked;
