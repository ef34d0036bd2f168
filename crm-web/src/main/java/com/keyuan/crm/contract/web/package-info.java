/** Opportunities, contracts and service responsibilities on screen. */
@NullMarked
package com.keyuan.crm.contract.web;

import org.jspecify.annotations.NullMarked;
