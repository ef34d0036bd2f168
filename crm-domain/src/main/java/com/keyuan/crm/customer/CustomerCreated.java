package com.keyuan.crm.customer;

import com.keyuan.crm.shared.CurrentUser;

/** A customer entered the base. */
public record CustomerCreated(CustomerId customer, CurrentUser by) {}
