/** Pages of leavings. */
@NullMarked
package com.keyuan.crm.leaving.web;

import org.jspecify.annotations.NullMarked;
