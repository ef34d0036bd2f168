/** Territories and plans in the database, and the solving of plans. */
@NullMarked
package com.keyuan.crm.territory.persistence;

import org.jspecify.annotations.NullMarked;
