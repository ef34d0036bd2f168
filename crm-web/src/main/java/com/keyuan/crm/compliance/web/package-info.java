/** The pages of compliance. */
@NullMarked
package com.keyuan.crm.compliance.web;

import org.jspecify.annotations.NullMarked;
