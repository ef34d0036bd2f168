package com.keyuan.crm.customer;

import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened with a customer.
 *
 * @param code what of its kind it was: the kind of visit, the medium and direction of an interaction, the reason of an
 *     allocation
 * @param state how it stands or ended; null where there is nothing to say
 * @param channel SHARED, HELD or PRIVATE; null where it went over no channel
 * @param ours name of our colleague
 * @param theirs names of the contacts
 * @param record what it can be looked up by: the trip of a visit, else itself
 */
public record TimelineEntry(
        Kind kind,
        UUID id,
        Instant at,
        String code,
        @Nullable String state,
        @Nullable String channel,
        @Nullable String ours,
        @Nullable String theirs,
        @Nullable String text,
        @Nullable Money amount,
        @Nullable UUID record) {

    /** From which room it comes. */
    public enum Kind {
        INTERACTION,
        VISIT,
        VERIFICATION,
        ORDER,
        ALLOCATION,
        TIER,
        SERVICE;

        /** Whether it says what people told us in confidence. */
        public boolean isNote() {
            return this == INTERACTION || this == VISIT || this == VERIFICATION || this == SERVICE;
        }
    }

    /** A moment, or a mere day for what has no time of day. */
    public Temporal when() {
        return kind == Kind.ORDER || kind == Kind.TIER ? LocalDate.ofInstant(at, BusinessZone.ID) : at;
    }
}
