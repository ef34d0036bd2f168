package com.keyuan.crm.contract;

import com.keyuan.crm.shared.Money;

/** How many contracts, and what they come to. */
public record ContractTotals(long count, Money amount) {}
