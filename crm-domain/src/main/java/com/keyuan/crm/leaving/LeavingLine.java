package com.keyuan.crm.leaving;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the person holds, and where it goes.
 *
 * @param customer that it is about
 * @param customerName null where it is about none, or the line is the customer itself
 * @param label a name, a title, an address or a number
 * @param detail of a customer the tier, of a task or case the day, of what stays its state
 * @param to null of what stays, and of a channel that goes into reserve
 * @param how who says so
 */
public record LeavingLine(
        LeavingKind kind,
        UUID record,
        @Nullable CustomerId customer,
        @Nullable String customerName,
        String label,
        @Nullable String detail,
        @Nullable PersonId to,
        @Nullable String toName,
        How how) {

    /** Who says where a line goes. */
    public enum How {
        /** Somebody by hand. */
        HAND,
        /** The plan. */
        PLAN,
        /** A case: after-sales has it. */
        AFTER_SALES,
        /** Nobody took it: the manager has it. */
        MANAGER,
        /** It goes into reserve. */
        RESERVE,
        /** It stays until it is finished. */
        STAYS
    }

    /** What has to be done before the account can be closed; null of what is handed on. */
    public @Nullable String todo() {
        return kind.isHandedOn() ? null : "leaving.todo." + kind + "." + detail;
    }
}
