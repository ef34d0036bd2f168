/** Pages of receivables. */
@NullMarked
package com.keyuan.crm.receivable.web;

import org.jspecify.annotations.NullMarked;
