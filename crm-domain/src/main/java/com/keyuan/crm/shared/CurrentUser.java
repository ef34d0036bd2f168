package com.keyuan.crm.shared;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, read afresh from the database for every request, so that a change of rights acts on the next one.
 *
 * @param departments the person's department and all below it: what "the department's" means for a manager
 * @param address where the request came from, for the audit log; null for the system itself
 */
public record CurrentUser(
        PersonId id,
        String name,
        Set<Role> roles,
        DepartmentId department,
        Set<DepartmentId> departments,
        @Nullable String address) {

    public CurrentUser {
        roles = Set.copyOf(roles);
        departments = Set.copyOf(departments);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAnyOf(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    public boolean isSelf(@Nullable PersonId person) {
        return id.equals(person);
    }
}
