/** Pages of tiers: review, runs, policy, trend, overrides, the customer's panel. */
@NullMarked
package com.keyuan.crm.tier.web;

import org.jspecify.annotations.NullMarked;
