package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.Money;
import java.time.LocalDate;

/** What became of a promise to pay, as of a day. */
public final class PromiseRule {

    /** Farther off nobody promises. */
    public static final int FURTHEST_DAYS = 366;

    private PromiseRule() {}

    /** How it stands. */
    public enum Outcome {
        /** Its day has not come, and not all of it. */
        OPEN,
        /** All of it came by its day. */
        KEPT,
        /** Its day has passed without all of it. */
        BROKEN
    }

    /**
     * @param paid what was matched to the invoice from the day of the promise up to its day, as far as it counts on
     *     {@code asOf}
     */
    public static Outcome outcome(LocalDate promisedOn, Money promised, Money paid, LocalDate asOf) {
        if (!promised.isMoreThan(paid)) {
            return Outcome.KEPT;
        }
        return asOf.isAfter(promisedOn) ? Outcome.BROKEN : Outcome.OPEN;
    }

    /** @throws PromiseUnsound when it is for a day that has passed, or for more than is open */
    public static void check(LocalDate promisedOn, Money amount, Money open, LocalDate today) {
        InvoiceRule.checkAmount(amount);
        if (promisedOn.isBefore(today)) {
            throw new PromiseUnsound("receivable.error.promisedInThePast", "promisedOn");
        }
        if (promisedOn.isAfter(today.plusDays(FURTHEST_DAYS))) {
            throw new PromiseUnsound("receivable.error.promisedTooFar", "promisedOn");
        }
        if (amount.isMoreThan(open)) {
            throw new PromiseUnsound("receivable.error.promisedTooMuch", "amount");
        }
    }
}
