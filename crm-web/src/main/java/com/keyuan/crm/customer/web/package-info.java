/** Customers and their contacts on the screen. */
@NullMarked
package com.keyuan.crm.customer.web;

import org.jspecify.annotations.NullMarked;
