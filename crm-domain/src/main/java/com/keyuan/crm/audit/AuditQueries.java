package com.keyuan.crm.audit;

import com.keyuan.crm.shared.Slice;
import org.jspecify.annotations.Nullable;

/** How the log is read. */
public interface AuditQueries {

    /** The newest first. */
    Slice<AuditRow> rows(AuditFilter filter, @Nullable String after, int size);
}
