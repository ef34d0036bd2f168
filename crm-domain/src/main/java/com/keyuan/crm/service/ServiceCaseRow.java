package com.keyuan.crm.service;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service case in a list and on its page.
 *
 * @param targetAt by when it should be solved
 * @param minutesLeft working minutes left until then, or left when it was done; negative where it is over
 * @param beforeLoop ended when the word of whoever worked at it was enough
 */
public record ServiceCaseRow(
        ServiceCaseId id,
        long version,
        CustomerId customer,
        String customerName,
        String tier,
        String text,
        @Nullable String sourceKind,
        Instant openedAt,
        String openedBy,
        @Nullable PersonId owner,
        @Nullable String ownerName,
        CaseState state,
        int round,
        int reopened,
        boolean beforeLoop,
        LocalDate dueOn,
        Instant targetAt,
        int minutesLeft,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        @Nullable String outcome) {

    public boolean isOpen() {
        return state != CaseState.DONE;
    }

    public boolean is(CaseState other) {
        return state == other;
    }

    public boolean isOver() {
        return minutesLeft < 0;
    }

    /** Full working hours left, or over. */
    public int hours() {
        return Math.abs(minutesLeft) / 60;
    }

    Instant endOr(Instant now) {
        return doneAt == null ? now : doneAt;
    }

    ServiceCaseRow withMinutesLeft(int left) {
        return new ServiceCaseRow(
                id,
                version,
                customer,
                customerName,
                tier,
                text,
                sourceKind,
                openedAt,
                openedBy,
                owner,
                ownerName,
                state,
                round,
                reopened,
                beforeLoop,
                dueOn,
                targetAt,
                left,
                doneAt,
                doneBy,
                outcome);
    }
}
