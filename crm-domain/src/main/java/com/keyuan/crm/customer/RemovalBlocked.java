package com.keyuan.crm.customer;

import com.keyuan.crm.shared.RuleViolation;

/** Something has to end first, or is there twice, before one record can go or come back. */
public class RemovalBlocked extends RuleViolation {

    /** @param why {@code call ballot handover application money order twice late further taken} */
    public RemovalBlocked(String why, Object... arguments) {
        super("customer.error.removal." + why, null, arguments);
    }
}
