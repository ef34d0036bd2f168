package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer that falls unless somebody is in touch.
 *
 * @param last whether it is the last warning
 */
public record RecyclingWarningRow(
        UUID id,
        CustomerId customer,
        String name,
        String tier,
        String holderName,
        boolean last,
        LocalDate madeOn,
        LocalDate fallsOn,
        LocalDate heldSince,
        @Nullable LocalDate lastTouchOn,
        @Nullable String lastTouchKind) {}
