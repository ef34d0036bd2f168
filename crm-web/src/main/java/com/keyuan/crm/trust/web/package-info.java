/** Pages of trust: the customer's bar and panel, risk map, alerts, runs, policy. */
@NullMarked
package com.keyuan.crm.trust.web;

import org.jspecify.annotations.NullMarked;
