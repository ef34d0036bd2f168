package com.keyuan.crm.customer;

/** A contact's part in buying. */
public enum BuyingPart {
    /** 使用人 */
    USER,
    /** 直接负责人 */
    RESPONSIBLE,
    /** 主要负责人 */
    MAIN_RESPONSIBLE,
    /** 决策人 */
    DECISION_MAKER
}
