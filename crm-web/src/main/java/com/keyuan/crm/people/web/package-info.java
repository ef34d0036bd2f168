/** Signing in and out, the own password, and the administration of people and departments. */
@NullMarked
package com.keyuan.crm.people.web;

import org.jspecify.annotations.NullMarked;
