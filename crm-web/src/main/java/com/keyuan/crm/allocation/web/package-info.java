/** Who holds a customer, on the screen. */
@NullMarked
package com.keyuan.crm.allocation.web;

import org.jspecify.annotations.NullMarked;
