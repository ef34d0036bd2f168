package com.keyuan.crm.grant;

/** Where a query application stands; that the days of a grant are over is told by its last day. */
public enum QueryState {
    WAITING,
    GRANTED,
    DECLINED,
    /** Taken back, or ended before its last day. */
    ENDED
}
