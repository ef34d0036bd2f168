package com.keyuan.crm.audit;

import com.keyuan.crm.shared.Slice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the log is read. */
public interface AuditQueries {

    /** The newest first. */
    Slice<AuditRow> rows(AuditFilter filter, @Nullable String after, int size);

    /**
     * What the records, people and codes that these entries mention are called now: by id, or by {@code kind:CODE},
     * {@code industry:CODE}, {@code source:CODE}, {@code region:CODE}; those that are gone are left out.
     */
    Map<String, AuditName> names(List<AuditRow> rows);
}
