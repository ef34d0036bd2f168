package com.keyuan.crm.customer;

/** What two records of one customer may say differently. */
public enum MergeField {
    NAME,
    SHORT_NAME,
    CREDIT_CODE,
    KIND,
    INDUSTRY,
    REGION,
    ADDRESS,
    HEADCOUNT,
    DEMAND_ESTIMATE,
    IMPORTANCE,
    SPECIAL_NEEDS,
    PREFERENCES,
    SOURCE
}
