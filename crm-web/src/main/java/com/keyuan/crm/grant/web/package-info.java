/** The pages of query applications. */
@NullMarked
package com.keyuan.crm.grant.web;

import org.jspecify.annotations.NullMarked;
