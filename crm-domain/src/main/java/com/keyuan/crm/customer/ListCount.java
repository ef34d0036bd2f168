package com.keyuan.crm.customer;

/** How many a list has: exact up to 10,000, beyond that no more than that there are more. */
public record ListCount(int number, boolean more) {

    public static final int EXACT_TO = 10_000;

    /** @param counted no further than one beyond what is told exactly */
    public static ListCount of(int counted) {
        return new ListCount(Math.min(counted, EXACT_TO), counted > EXACT_TO);
    }
}
