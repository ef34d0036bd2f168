package com.keyuan.crm.territory;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a manager wants of a plan.
 *
 * @param pin the customer goes to the person; else it does not go there, or without a person nowhere
 */
public record RotationWish(
        CustomerId customer, boolean pin, @Nullable PersonId person) {}
