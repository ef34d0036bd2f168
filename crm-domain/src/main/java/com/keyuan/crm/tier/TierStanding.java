package com.keyuan.crm.tier;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A customer's tier; {@code decidedOn} is null as long as nobody gave it one. */
public record TierStanding(
        CustomerId customer,
        String name,
        Tier tier,
        @Nullable LocalDate decidedOn) {}
