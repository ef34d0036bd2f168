package com.keyuan.crm.customer;

/** Why two records may be of one customer, the likeliest first. */
public enum DuplicateReason {
    /** The same normalised name, confirmed as another one when it was entered. */
    NAME(100),
    /** A contact with the same number. */
    PHONE(60),
    /** Names that sound the same. */
    SOUND(40),
    /** Names that differ in the place before them only. */
    CORE(30);

    private final int weight;

    DuplicateReason(int weight) {
        this.weight = weight;
    }

    public int weight() {
        return weight;
    }
}
