/** Query applications and the looks under them in PostgreSQL. */
@NullMarked
package com.keyuan.crm.grant.persistence;

import org.jspecify.annotations.NullMarked;
