package com.keyuan.crm.territory;

/** The hard rules: what no plan does, and why a customer cannot move; each has its message. */
public enum RotationRule {
    /** A only to SENIOR, B to SENIOR or REGULAR. */
    LEVEL,
    /** Nobody holds more of a tier than they can serve; who holds more already takes none. */
    CAPACITY,
    /** The new holder is another person than the present one. */
    SAME_HOLDER,
    /** Not back to somebody who held the customer within 48 months. */
    FORMER_HOLDER,
    /** Nobody with a declared interest in the customer. */
    INTEREST,
    /** The new holder works the customer's region and industry. */
    TERRITORY,
    /** At most 35 % of a person's revenue moves in one plan; one customer always may. */
    REVENUE_SHARE,
    /** A contract is being negotiated, or there is a dispute: the customer waits. */
    WAITING,
    /** A manager said no. */
    FORBIDDEN,
    /** Nobody present sells there. */
    NOBODY
}
