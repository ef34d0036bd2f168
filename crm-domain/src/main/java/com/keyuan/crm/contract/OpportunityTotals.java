package com.keyuan.crm.contract;

import com.keyuan.crm.shared.Money;

/** How many opportunities, what they may bring, and the same as likely as each is. */
public record OpportunityTotals(long count, Money amount, Money weighted) {

    public static final OpportunityTotals NONE = new OpportunityTotals(0, Money.ZERO, Money.ZERO);
}
