package com.keyuan.crm.campaign;

import com.keyuan.crm.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A customer that was invited.
 *
 * @param holder null in the pool
 */
public record CampaignGuest(
        CustomerId customer,
        String name,
        String tier,
        @Nullable String holder,
        GuestState state) {}
