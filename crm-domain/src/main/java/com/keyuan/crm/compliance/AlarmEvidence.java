package com.keyuan.crm.compliance;

import com.keyuan.crm.audit.AuditKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log that raised an alarm.
 *
 * @param customer its name, where the entry is about one
 */
public record AlarmEvidence(
        Instant at,
        AuditKind kind,
        @Nullable String customer,
        @Nullable String address) {}
