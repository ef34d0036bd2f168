package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.RuleViolation;
import java.time.LocalDate;

/** The money with this bank reference is recorded already; it is not recorded twice. */
public class ReferenceTaken extends RuleViolation {

    public ReferenceTaken(String reference, LocalDate receivedOn, Money amount) {
        super("receivable.error.referenceTaken", "reference", reference, receivedOn, amount.amount());
    }
}
