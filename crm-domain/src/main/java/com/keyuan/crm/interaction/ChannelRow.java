package com.keyuan.crm.interaction;

import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register.
 *
 * @param since from when the holder has it
 * @param touches in and out over it in the last thirty days
 * @param signed whether a telephone system or mail server may report touches of it
 */
public record ChannelRow(
        ChannelId id,
        long version,
        ChannelType type,
        int number,
        String address,
        @Nullable String label,
        boolean shared,
        @Nullable PersonId holder,
        @Nullable String holderName,
        boolean holderHere,
        @Nullable Instant since,
        long touches,
        boolean signed,
        @Nullable Instant secretMadeAt,
        @Nullable Instant retiredAt) {

    /** How it stands: RETIRED, SHARED, HELD or RESERVE. */
    public String state() {
        return retiredAt != null ? "RETIRED" : holder != null ? "HELD" : shared ? "SHARED" : "RESERVE";
    }

    /** Held by somebody who works here no more. */
    public boolean isOrphaned() {
        return holder != null && !holderHere;
    }
}
