package com.keyuan.crm.trip;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;

/**
 * Who may know that a visit was not confirmed: the phone team, which heard it, and compliance, which looks into it.
 * Everybody else sees that the verification is under review, and so do author and companions and whoever is of sales,
 * finance or a director besides.
 *
 * @param investigates whether the reader may know of discrepancies in which they have no part
 */
public record Discretion(PersonId reader, boolean investigates) {

    public static Discretion of(CurrentUser reader) {
        return new Discretion(
                reader.id(),
                reader.isAnyOf(Role.PHONE, Role.COMPLIANCE)
                        && !reader.isAnyOf(Role.SALES, Role.SERVICE, Role.FINANCE, Role.DIRECTOR));
    }
}
