package com.keyuan.crm.verification;

import com.keyuan.crm.customer.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be rung. The order among them never depends on whom the report names.
 *
 * @param tried how often they were rung in the last 60 days
 */
public record CallableContact(
        ContactId id,
        String name,
        @Nullable String title,
        @Nullable String part,
        @Nullable String phoneMasked,
        int tried) {}
