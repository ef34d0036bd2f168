package com.keyuan.crm.trip;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;

/**
 * Who may know that a visit was not confirmed: the phone team, compliance and the directors. Author, finance and manager
 * see only that the verification is under review, whatever other roles they hold.
 */
public final class Discretion {

    private Discretion() {}

    public static boolean seesDiscrepancy(CurrentUser reader) {
        return reader.isAnyOf(Role.PHONE, Role.COMPLIANCE, Role.DIRECTOR)
                && !reader.isAnyOf(Role.SALES, Role.MANAGER, Role.FINANCE);
    }
}
