package com.keyuan.crm.customer;

import org.jspecify.annotations.Nullable;

/** What a customer is called. */
public record SearchName(
        CustomerId id, String name, @Nullable String shortName) {}
