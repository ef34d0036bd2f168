package com.keyuan.crm.customer;

/** How much a customer matters beyond its figures; set by managers. */
public enum Importance {
    /** 普通 */
    NORMAL,
    /** 重要 */
    IMPORTANT,
    /** 战略 */
    STRATEGIC
}
