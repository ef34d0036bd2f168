package com.keyuan.crm.trip;

/** What sort of journey. */
public enum TripKind {
    /** 销售差旅 */
    SALES,
    /** 售后差旅 */
    SERVICE,
    /** 市内拜访: local visits of one week, reported together. */
    LOCAL
}
