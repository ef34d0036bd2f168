package com.keyuan.crm.audit;

import com.keyuan.crm.shared.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the log is read. */
public interface AuditQueries {

    /** The newest first. */
    Slice<AuditRow> rows(AuditFilter filter, @Nullable String after, int size);

    /**
     * What was entered and changed in these records, the newest first.
     *
     * @param after where the page before ended; one that is no such place begins at the newest
     */
    Slice<AuditRow> changes(Collection<UUID> records, @Nullable String after, int size);

    /**
     * What the records, people and codes that these entries mention are called now: by id, or by {@code kind:CODE},
     * {@code industry:CODE}, {@code source:CODE}, {@code region:CODE}; those that are gone are left out.
     */
    Map<String, AuditName> names(List<AuditRow> rows);
}
