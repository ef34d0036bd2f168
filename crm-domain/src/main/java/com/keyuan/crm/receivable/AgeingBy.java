package com.keyuan.crm.receivable;

/** By whom what is open is added up. */
public enum AgeingBy {
    CUSTOMER,
    HOLDER,
    DEPARTMENT
}
