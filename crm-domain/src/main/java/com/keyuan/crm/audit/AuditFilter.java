package com.keyuan.crm.audit;

import com.keyuan.crm.shared.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the log are asked for; null does not narrow. Days are whole, in the business time zone.
 *
 * @param who part of the name of whoever did it
 * @param customer part of the name of a customer: entries about it or its contacts
 */
public record AuditFilter(
        @Nullable AuditKind kind,
        @Nullable PersonId person,
        @Nullable UUID subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String who,
        @Nullable String customer) {}
