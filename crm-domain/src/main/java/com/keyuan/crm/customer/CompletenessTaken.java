package com.keyuan.crm.customer;

/** How much is known of a customer was counted anew. */
public record CompletenessTaken(CustomerId customer) {}
