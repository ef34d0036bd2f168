package com.keyuan.crm.customer;

/** Customer tier 客户等级: how much the company has from a customer and may hope for; A is the highest. */
public enum Tier {
    A,
    B,
    C;

    public boolean isAbove(Tier other) {
        return compareTo(other) < 0;
    }
}
