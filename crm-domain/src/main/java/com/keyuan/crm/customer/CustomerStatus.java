package com.keyuan.crm.customer;

/** Where a customer stands with us at a date; derived, never set, except that somebody marks a customer lost. */
public enum CustomerStatus {
    /** 线索 */
    LEAD,
    /** 意向 */
    PROSPECT,
    /** 成交 */
    ACTIVE,
    /** 沉睡 */
    DORMANT,
    /** 流失 */
    LOST
}
