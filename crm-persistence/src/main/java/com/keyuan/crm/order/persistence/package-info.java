/** Orders and products in PostgreSQL. */
@NullMarked
package com.keyuan.crm.order.persistence;

import org.jspecify.annotations.NullMarked;
