package com.keyuan.crm.survey;

/** How surveys are listed. */
public enum SurveyView {
    /** Waits to be sent or answered. */
    OPEN,
    ANSWERED,
    /** Sent and not answered in time. */
    EXPIRED
}
