package com.keyuan.crm.order;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.ChannelKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of the order list. */
public record OrderRow(
        OrderId id,
        CustomerId customer,
        String customerName,
        String number,
        LocalDate orderedOn,
        BigDecimal amount,
        ChannelKind channelKind,
        @Nullable String salesperson,
        @Nullable String product,
        boolean cancelled) {}
