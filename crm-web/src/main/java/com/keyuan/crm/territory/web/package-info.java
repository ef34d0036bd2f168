/** Pages of territories, of what is due, and of plans. */
@NullMarked
package com.keyuan.crm.territory.web;

import org.jspecify.annotations.NullMarked;
