package com.keyuan.crm.people;

/** Experience of a salesperson, which decides the tiers of customers they may be given. */
public enum Level {
    /** 资深 */
    SENIOR,
    /** 熟练 */
    REGULAR,
    /** 新人 */
    NEW
}
