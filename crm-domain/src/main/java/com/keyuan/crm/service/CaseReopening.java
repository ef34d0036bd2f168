package com.keyuan.crm.service;

import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case that was done begins again, and why.
 *
 * @param by null for the customer itself
 */
public record CaseReopening(
        ServiceCaseId id,
        int round,
        String reason,
        @Nullable PersonId by,
        Instant at) {}
