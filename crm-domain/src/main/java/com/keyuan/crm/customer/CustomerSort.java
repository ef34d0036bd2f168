package com.keyuan.crm.customer;

/** By what a list of customers may be sorted. */
public enum CustomerSort {
    /** By pinyin. */
    NAME,
    TIER,
    COMPLETENESS,
    /** By the day of entry. */
    CREATED
}
