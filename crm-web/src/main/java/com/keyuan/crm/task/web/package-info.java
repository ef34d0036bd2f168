/** One's own tasks, ticked off with one tap. */
@NullMarked
package com.keyuan.crm.task.web;

import org.jspecify.annotations.NullMarked;
