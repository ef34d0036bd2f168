package com.keyuan.crm.survey;

/** By what results are put together. */
public enum SurveyGrouping {
    QUARTER,
    TIER,
    HOLDER,
    DEPARTMENT
}
