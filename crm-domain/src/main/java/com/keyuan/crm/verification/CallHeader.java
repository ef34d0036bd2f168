package com.keyuan.crm.verification;

import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call with whom it is with.
 *
 * @param contact who was dialled last in this call
 * @param lastTalk when the phone team last spoke with the customer
 * @param lastRating what the customer then said, 1 to 5
 */
public record CallHeader(
        PhoneCallId id,
        CallPurpose purpose,
        @Nullable UUID subject,
        CustomerId customer,
        String name,
        String tier,
        int desk,
        @Nullable ContactId contact,
        Instant leaseUntil,
        @Nullable Instant dialledAt,
        @Nullable Instant endedAt,
        @Nullable CallOutcome outcome,
        @Nullable LocalDate lastTalk,
        @Nullable Integer lastRating) {}
