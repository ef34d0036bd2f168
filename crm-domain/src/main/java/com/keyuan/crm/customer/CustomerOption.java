package com.keyuan.crm.customer;

import org.jspecify.annotations.Nullable;

/** A customer to choose: its name, and what tells it from another of a similar name. */
public record CustomerOption(
        CustomerId id,
        String name,
        String tier,
        @Nullable String region,
        @Nullable String holder) {}
