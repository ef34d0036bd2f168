package com.keyuan.crm.customer;

/** Which way a tier went. */
public enum TierMove {
    UP,
    DOWN
}
