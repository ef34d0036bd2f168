package com.keyuan.crm.customer;

/** How many people work at a customer. */
public enum HeadcountBand {
    UNDER_20,
    UNDER_100,
    UNDER_500,
    UNDER_2000,
    OVER_2000
}
