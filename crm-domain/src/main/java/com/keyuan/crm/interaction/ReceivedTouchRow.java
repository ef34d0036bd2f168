package com.keyuan.crm.interaction;

import com.keyuan.crm.customer.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of received touches.
 *
 * @param channelNumber null where it was noted by hand
 * @param peerMasked null where the number was withheld, or is not for the reader
 * @param customer of a waiting one the customer whose number it is by now, of another one the customer it went to; null
 *     where there is none, or not for the reader
 * @param others how many more of this number wait and would go with it
 * @param told false where number and note are those of a customer whom the reader does not see
 * @param correctable whether the reader may correct what it became
 */
public record ReceivedTouchRow(
        ReceivedTouchId id,
        long version,
        @Nullable Integer channelNumber,
        @Nullable String channelAddress,
        @Nullable String channelLabel,
        Direction direction,
        Medium medium,
        boolean twoWay,
        boolean opensMatter,
        Instant happenedAt,
        @Nullable String peerMasked,
        @Nullable String personName,
        @Nullable String answeredAs,
        @Nullable String note,
        @Nullable CustomerId customer,
        @Nullable String customerName,
        long others,
        boolean told,
        @Nullable InteractionId interaction,
        boolean correctable,
        @Nullable String dismissedWhy) {}
