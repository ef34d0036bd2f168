package com.keyuan.crm.audit;

import com.keyuan.crm.shared.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which entries of the log are asked for; null does not narrow. Days are whole, in the business time zone. */
public record AuditFilter(
        @Nullable AuditKind kind,
        @Nullable PersonId person,
        @Nullable UUID subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
