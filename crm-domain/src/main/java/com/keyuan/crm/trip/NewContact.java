package com.keyuan.crm.trip;

import com.keyuan.crm.customer.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody met for the first time, entered with the visit.
 *
 * @param phone in plain; sealed before it is stored
 */
public record NewContact(
        ContactId id,
        String name,
        @Nullable String title,
        @Nullable String phone) {

    @Override
    public String toString() {
        return "NewContact[" + id + "]";
    }
}
