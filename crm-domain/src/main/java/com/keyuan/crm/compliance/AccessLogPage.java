package com.keyuan.crm.compliance;

import com.keyuan.crm.audit.AuditName;
import com.keyuan.crm.audit.AuditRow;
import com.keyuan.crm.shared.Slice;
import java.util.Map;

/**
 * One page of the log.
 *
 * @param names what the ids and codes in it are called, as {@code AuditQueries.names} says
 */
public record AccessLogPage(Slice<AuditRow> slice, Map<String, AuditName> names) {

    public AccessLogPage {
        names = Map.copyOf(names);
    }
}
