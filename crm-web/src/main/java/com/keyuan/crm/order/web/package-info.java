/** Pages of orders and products. */
@NullMarked
package com.keyuan.crm.order.web;

import org.jspecify.annotations.NullMarked;
