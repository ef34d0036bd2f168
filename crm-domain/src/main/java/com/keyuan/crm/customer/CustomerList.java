package com.keyuan.crm.customer;

/** The lists that the administrator keeps. */
public enum CustomerList {
    KIND,
    INDUSTRY,
    SOURCE
}
