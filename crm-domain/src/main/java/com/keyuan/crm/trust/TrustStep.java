package com.keyuan.crm.trust;

/** What would bring a customer's trust nearer to the company. */
public enum TrustStep {
    ROUTE_CALLS,
    ROUTE_ORDERS,
    INTRODUCE,
    ROTATE,
    VERIFY,
    HAND_OVER_SERVICE,
    COMPLETE_RECORD
}
