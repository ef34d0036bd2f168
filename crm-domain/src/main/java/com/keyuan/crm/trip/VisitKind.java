package com.keyuan.crm.trip;

/** What a visit was for. */
public enum VisitKind {
    /** 初访 */
    FIRST,
    /** 跟进 */
    FOLLOW_UP,
    /** 报价 */
    QUOTATION,
    /** 送货 */
    DELIVERY,
    /** 收款 */
    COLLECTION,
    /** 投诉 */
    COMPLAINT,
    /** 礼节 */
    COURTESY
}
