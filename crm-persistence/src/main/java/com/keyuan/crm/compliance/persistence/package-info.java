/** Cases of misuse in PostgreSQL. */
@NullMarked
package com.keyuan.crm.compliance.persistence;

import org.jspecify.annotations.NullMarked;
