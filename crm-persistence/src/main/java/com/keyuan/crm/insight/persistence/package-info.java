/** Home pages and counts, read from every room's tables. */
@NullMarked
package com.keyuan.crm.insight.persistence;

import org.jspecify.annotations.NullMarked;
