package com.keyuan.crm.audit;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.SourceRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log.
 *
 * @param who null when nobody is signed in, or the system itself acted
 * @param subject the record concerned, null for a search or a sign-in
 */
public record AuditEntry(
        Instant at,
        AuditKind kind,
        @Nullable CurrentUser who,
        @Nullable SourceRef subject,
        Changes details) {}
