/** Touches in PostgreSQL. */
@NullMarked
package com.keyuan.crm.interaction.persistence;

import org.jspecify.annotations.NullMarked;
