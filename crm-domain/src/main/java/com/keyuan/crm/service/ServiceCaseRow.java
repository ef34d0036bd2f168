package com.keyuan.crm.service;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A service case in a list and on its page. */
public record ServiceCaseRow(
        ServiceCaseId id,
        long version,
        CustomerId customer,
        String customerName,
        String tier,
        String text,
        @Nullable String sourceKind,
        Instant openedAt,
        String openedBy,
        @Nullable PersonId owner,
        @Nullable String ownerName,
        LocalDate dueOn,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        @Nullable String outcome) {

    public boolean isOpen() {
        return doneAt == null;
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && today.isAfter(dueOn);
    }
}
