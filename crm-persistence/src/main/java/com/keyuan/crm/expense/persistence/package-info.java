/** Travel money in the database. */
@NullMarked
package com.keyuan.crm.expense.persistence;

import org.jspecify.annotations.NullMarked;
