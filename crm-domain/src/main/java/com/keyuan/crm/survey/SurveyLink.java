package com.keyuan.crm.survey;

/** What is given to the customer. */
public record SurveyLink(SurveyRow row, String token) {}
