package com.keyuan.crm.people;

import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the administrator says of a person.
 *
 * @param level of a salesperson, who always has one; null for everybody else
 * @param bankAccount where travel money is paid to, up to 34 digits and letters; with the bank's name or not at all
 */
public record PersonDetails(
        String name,
        DepartmentId department,
        Set<Role> roles,
        @Nullable Level level,
        @Nullable String bankAccount,
        @Nullable String bankName) {

    /**
     * @throws RolesMissing when there is no role
     * @throws LevelMissing when a salesperson has no level
     * @throws BankHalfGiven when there is an account without a bank, or a bank without an account
     */
    public PersonDetails {
        if (roles.isEmpty()) {
            throw new RolesMissing();
        }
        roles = Set.copyOf(roles);
        if (roles.contains(Role.SALES) && level == null) {
            throw new LevelMissing();
        }
        if (!roles.contains(Role.SALES)) {
            level = null;
        }
        if ((bankAccount == null) != (bankName == null)) {
            throw new BankHalfGiven();
        }
    }
}
