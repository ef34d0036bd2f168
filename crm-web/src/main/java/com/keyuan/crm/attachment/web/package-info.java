/** Sending and keeping files. */
@NullMarked
package com.keyuan.crm.attachment.web;

import org.jspecify.annotations.NullMarked;
