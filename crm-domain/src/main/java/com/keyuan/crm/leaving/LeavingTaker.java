package com.keyuan.crm.leaving;

import com.keyuan.crm.shared.PersonId;

/**
 * Somebody to whom things may go.
 *
 * @param afterSales whether service cases may go there
 * @param manager whether it is who takes over what nobody took
 */
public record LeavingTaker(PersonId person, String name, boolean afterSales, boolean manager) {

    /** Whether lines of this kind may go there. */
    public boolean takes(LeavingKind kind) {
        return !kind.isOfAfterSales() || afterSales;
    }
}
