/** The frame around every page and the home pages: what somebody may use, and what waits for them today. */
@NullMarked
package com.keyuan.crm.insight.web;

import org.jspecify.annotations.NullMarked;
