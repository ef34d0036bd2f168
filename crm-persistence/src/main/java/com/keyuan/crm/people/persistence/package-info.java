/** People and departments in PostgreSQL. */
@NullMarked
package com.keyuan.crm.people.persistence;

import org.jspecify.annotations.NullMarked;
