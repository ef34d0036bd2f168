package com.keyuan.crm.expense;

import org.jspecify.annotations.Nullable;

/** Where a person's money goes. */
public record Payee(
        String name, @Nullable String account, @Nullable String bank) {

    public boolean hasAccount() {
        return account != null && !account.isBlank() && bank != null && !bank.isBlank();
    }
}
