package com.keyuan.crm.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the verifier found.
 *
 * @param sealed links that fit, counted from the beginning
 * @param expired links before them whose days are past their keeping; their head stays
 * @param broken the first that does not fit, null when the whole chain holds
 */
public record AuditVerdict(
        long sealed, long expired, @Nullable Broken broken, AuditTail tail) {

    /** How a link fails. */
    public enum Fault {
        /** The entry was changed, or its seal was. */
        CHANGED,
        /** The entry is gone. */
        MISSING,
        /** A link between two others is gone. */
        GAP
    }

    /** The first broken link. */
    public record Broken(long position, UUID entry, Instant at, Fault fault) {}

    public boolean holds() {
        return broken == null;
    }
}
