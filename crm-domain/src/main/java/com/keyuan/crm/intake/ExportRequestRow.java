package com.keyuan.crm.intake;

import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question to take out a list, and what was said.
 *
 * @param query the filter as the address says it
 * @param state WAITING, GRANTED or DECLINED
 * @param usableUntil until when a granted one is good
 */
public record ExportRequestRow(
        ExportRequestId id,
        PersonId asker,
        String askerName,
        String list,
        String query,
        boolean contacts,
        String purpose,
        int rows,
        String state,
        Instant filedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String answer,
        @Nullable Instant usableUntil,
        int downloads) {}
