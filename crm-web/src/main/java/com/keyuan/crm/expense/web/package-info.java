/** Travel money on the screen: claims, finance's desk, payments, advances, the policy. */
@NullMarked
package com.keyuan.crm.expense.web;

import org.jspecify.annotations.NullMarked;
