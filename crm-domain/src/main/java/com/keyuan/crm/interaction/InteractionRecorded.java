package com.keyuan.crm.interaction;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A touch was recorded or corrected.
 *
 * @param onlyPerson the colleague to whom alone the customer would speak, of which their manager should hear
 */
public record InteractionRecorded(
        InteractionId id, CustomerId customer, @Nullable PersonId onlyPerson) {}
