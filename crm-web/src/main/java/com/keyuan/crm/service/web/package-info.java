/** The pages of service cases. */
@NullMarked
package com.keyuan.crm.service.web;

import org.jspecify.annotations.NullMarked;
