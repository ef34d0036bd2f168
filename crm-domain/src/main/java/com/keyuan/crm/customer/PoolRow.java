package com.keyuan.crm.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A customer that nobody holds, with no more than everybody may see of it. */
public record PoolRow(
        CustomerId id,
        String name,
        String tier,
        @Nullable String region,
        @Nullable ListName industry,
        @Nullable LocalDate lastActivity) {}
