package com.keyuan.crm.order;

import com.keyuan.crm.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * An order to be recorded.
 *
 * @param id made with the form, so that sending it twice records it once
 * @param externalRef source and number there of an imported order (at most 160 characters); importing it again records
 *     nothing. Null when entered by hand
 */
public record OrderEntry(
        OrderId id,
        CustomerId customer,
        OrderFacts facts,
        @Nullable String externalRef) {}
