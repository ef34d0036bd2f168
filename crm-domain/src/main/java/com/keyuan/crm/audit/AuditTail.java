package com.keyuan.crm.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The entries that are not sealed yet: normally those of the last minute or two.
 *
 * @param oldest when the oldest of them was written, null when there is none
 */
public record AuditTail(long entries, @Nullable Instant oldest) {}
