package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.RuleViolation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The ledger does not take this: more than there is, of somebody else, what was undone before. */
public class LedgerRefused extends RuleViolation {

    private LedgerRefused(String messageKey, @Nullable String field, Object... arguments) {
        super(messageKey, field, arguments);
    }

    static LedgerRefused reversedBefore() {
        return new LedgerRefused("receivable.error.reversedBefore", null);
    }

    static LedgerRefused moreThanOpen(String number, Money open) {
        return new LedgerRefused("receivable.error.moreThanOpen", "amount", number, open.amount());
    }

    static LedgerRefused moreThanLeft(Money left) {
        return new LedgerRefused("receivable.error.moreThanLeft", "amount", left.amount());
    }

    static LedgerRefused nothingToMatch() {
        return new LedgerRefused("receivable.error.nothingToMatch", null);
    }

    static LedgerRefused ofAnotherCustomer() {
        return new LedgerRefused("receivable.error.ofAnotherCustomer", null);
    }

    static LedgerRefused customerUnknown() {
        return new LedgerRefused("receivable.error.customerUnknown", "customer");
    }

    static LedgerRefused customerFixed() {
        return new LedgerRefused("receivable.error.customerFixed", "customer");
    }

    static LedgerRefused reversedTooEarly(LocalDate earliest) {
        return new LedgerRefused("receivable.error.reversedTooEarly", "on", earliest);
    }

    static LedgerRefused reversedAhead() {
        return new LedgerRefused("receivable.error.reversedAhead", "on");
    }
}
