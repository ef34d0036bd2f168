/** Bringing tables in and taking them out. */
@NullMarked
package com.keyuan.crm.intake.web;

import org.jspecify.annotations.NullMarked;
