package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.AUDIT_READ;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The log is read by compliance, and by directors, who thereby see what compliance looked at. */
@Component
class AuditPolicy implements RoomPolicy {

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        return Map.of(AUDIT_READ, Map.of(Role.COMPLIANCE, "true", Role.DIRECTOR, "true"));
    }
}
