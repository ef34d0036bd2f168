package com.keyuan.crm.audit;

import com.keyuan.crm.audit.Changes.Change;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log as it is read: who, what, when, from where. Personal values in the details are ciphertext.
 *
 * @param personId null like the name
 * @param person null when nobody was signed in, or the system itself acted
 */
public record AuditRow(
        UUID id,
        Instant at,
        AuditKind kind,
        @Nullable UUID personId,
        @Nullable String person,
        @Nullable String address,
        @Nullable String subjectKind,
        @Nullable UUID subjectId,
        Map<String, Change> details) {

    /** The same entry with other details. */
    public AuditRow with(Map<String, Change> others) {
        return new AuditRow(id, at, kind, personId, person, address, subjectKind, subjectId, others);
    }
}
