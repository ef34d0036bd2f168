package com.keyuan.crm.order;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One order as its page shows it. */
public record OrderPage(
        OrderId id,
        long version,
        CustomerId customer,
        String customerName,
        String number,
        LocalDate orderedOn,
        BigDecimal amount,
        ChannelKind channelKind,
        @Nullable PersonId salesperson,
        @Nullable String salespersonName,
        @Nullable ProductId product,
        @Nullable String productName,
        boolean cancelled,
        @Nullable String cancelReason,
        @Nullable String externalRef,
        @Nullable String recordedBy,
        Instant recordedAt) {}
