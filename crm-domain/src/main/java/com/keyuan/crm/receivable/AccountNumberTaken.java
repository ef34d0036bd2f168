package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.RuleViolation;

/** The account is on the list already. */
public class AccountNumberTaken extends RuleViolation {

    public AccountNumberTaken(String number) {
        super("receivable.error.accountTaken", "number", number);
    }
}
