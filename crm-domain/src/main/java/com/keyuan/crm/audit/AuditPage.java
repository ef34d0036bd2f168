package com.keyuan.crm.audit;

import com.keyuan.crm.shared.Slice;
import java.util.Map;

/**
 * One page of the log.
 *
 * @param names what the ids and codes in it are called, as {@link AuditQueries#names} says
 */
public record AuditPage(Slice<AuditRow> slice, Map<String, AuditName> names) {

    public AuditPage {
        names = Map.copyOf(names);
    }
}
