package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.Money;
import java.time.LocalDate;

/** What an invoice must be, whoever records it and however it comes. */
public final class InvoiceRule {

    /** What a column {@code numeric(14,2)} can hold. */
    public static final Money LARGEST = Money.of("999999999999.99");

    /** Longer terms of payment are taken for a slip of the pen. */
    public static final int LONGEST_TERM_YEARS = 5;

    private InvoiceRule() {}

    /** @throws InvoiceUnsound when the amount is not above nothing, or it would be due before it is issued */
    public static void check(Money amount, LocalDate issuedOn, LocalDate dueOn) {
        checkAmount(amount);
        if (issuedOn.isBefore(LocalDate.EPOCH)) {
            throw InvoiceUnsound.tooOld();
        }
        if (dueOn.isBefore(issuedOn)) {
            throw InvoiceUnsound.dueBeforeIssue();
        }
        if (dueOn.isAfter(issuedOn.plusYears(LONGEST_TERM_YEARS))) {
            throw InvoiceUnsound.dueTooFar();
        }
    }

    /** @throws InvoiceUnsound when it is not above nothing or more than can be */
    public static void checkAmount(Money amount) {
        if (!amount.isPositive() || amount.isMoreThan(LARGEST)) {
            throw InvoiceUnsound.amount();
        }
    }
}
